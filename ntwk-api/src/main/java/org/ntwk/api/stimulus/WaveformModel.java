package org.ntwk.api.stimulus;

import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.plugin.Component;
import org.ntwk.api.quantity.Unit;

/** A shape in time for rates, currents and conductances: its values have the unit of the place where it is used. */
public interface WaveformModel extends Component {

    /** Its parameters where values have the given unit. */
    ParameterSchema parameters(Unit valueUnit);

    /**
     * Makes the function.
     *
     * @throws IllegalArgumentException if the values cannot be used, with the reason for the user as the message
     */
    Waveform prepare(ParameterValues values, Unit valueUnit);
}
