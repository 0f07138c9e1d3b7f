package org.ntwk.morpho.mechanism;

import java.util.List;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.membrane.MembraneContext;
import org.ntwk.api.parameter.ParameterSchema;

/** A constant conductance, where a leak differs from one place to another. */
public final class Leak extends Channel {

    public Leak() {
        super("leak", "constant conductance");
    }

    @Override
    public List<String> equations() {
        return List.of("I = conductance * (reversal - V)");
    }

    @Override
    public ParameterSchema parameters() {
        return ParameterSchema.of(ChannelParameters.CONDUCTANCE, ChannelParameters.reversal(-70));
    }

    @Override
    public List<StateVariable> state() {
        return List.of();
    }

    @Override
    List<Gate> gates(MembraneContext context) {
        return List.of();
    }
}
