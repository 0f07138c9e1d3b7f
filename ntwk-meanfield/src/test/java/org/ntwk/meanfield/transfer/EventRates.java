package org.ntwk.meanfield.transfer;

import java.util.List;
import java.util.Map;
import org.ntwk.api.meanfield.IntegrateAndFireCell;
import org.ntwk.api.meanfield.ShotNoiseInput;
import org.ntwk.api.meanfield.TransferFunctionContext;
import org.ntwk.meanfield.Given;

/** The cell and synapses of the modulated network of 2020, one synapse of each kind. */
public final class EventRates {

    public static final ShotNoiseInput EXCITATION = ShotNoiseInput.conductance("excitation", 1, 2, 0, 5);
    public static final ShotNoiseInput INHIBITION = ShotNoiseInput.conductance("inhibition", 1, 10, -80, 5);

    private EventRates() {}

    /** Its transfer function, thresholds extrapolated outside their fit. */
    public static EffectiveThresholdFunction pyramidalCell() {
        EffectiveThresholdModel model = new EffectiveThresholdModel();
        var values = new Given(
                model.parameters(), Map.of("preset", "modulation-2020-pyr-exc", "outside-fit", "extrapolate"));
        return model.prepare(new TransferFunctionContext(
                new IntegrateAndFireCell(10, 200, -70, -50, -70, 5), List.of(EXCITATION, INHIBITION), values, ""));
    }
}
