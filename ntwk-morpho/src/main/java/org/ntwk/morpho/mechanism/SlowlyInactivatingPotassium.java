package org.ntwk.morpho.mechanism;

import java.util.List;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.membrane.MembraneContext;
import org.ntwk.api.parameter.ParameterSchema;

/**
 * The potassium current that inactivates within seconds, of pyramidal cells of the prefrontal cortex. Time constants are in ms,
 * as published; the original framework takes them for seconds. That of activation is from files of the model, not from a
 * paper.
 */
public final class SlowlyInactivatingPotassium extends Channel {

    private static final VoltageFunction INACTIVATION_MS =
            VoltageFunction.sigmoid(3200, -63.6, 4).plus(200);

    public SlowlyInactivatingPotassium() {
        super("slowly-inactivating-potassium", "potassium current that inactivates within seconds");
    }

    @Override
    public List<String> equations() {
        return List.of(
                "I = conductance * a * b * (reversal - V)",
                "ainf = 1/(1 + exp(-(V + 34 mV)/6.5 mV)), taua = 10 ms",
                "binf = 1/(1 + exp((V + 65 mV)/6.6 mV)), taub = 200 ms + 3200 ms/(1 + exp(-(V + 63.6 mV)/4 mV))");
    }

    @Override
    public List<String> references() {
        return List.of(
                "Durstewitz, Seamans, Sejnowski (2000), J. Neurophysiol. 83:1733",
                "model files of the channel (taua of 10 ms; 6 ms in those of Durstewitz and Gabriel, 2006, which"
                        + " have another taub as well)");
    }

    @Override
    public ParameterSchema parameters() {
        return ParameterSchema.of(ChannelParameters.CONDUCTANCE, ChannelParameters.reversal(-90));
    }

    @Override
    public List<StateVariable> state() {
        return List.of(activation("a"), inactivation("b"));
    }

    @Override
    List<Gate> gates(MembraneContext context) {
        return List.of(
                Gate.ofTimeConstant("a", 1, VoltageFunction.sigmoid(1, -34, 6.5), VoltageFunction.constant(10)),
                Gate.ofTimeConstant("b", 1, VoltageFunction.sigmoid(1, -65, -6.6), INACTIVATION_MS));
    }
}
