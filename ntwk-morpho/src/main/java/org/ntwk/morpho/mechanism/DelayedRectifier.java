package org.ntwk.morpho.mechanism;

import java.util.List;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.membrane.MembraneContext;
import org.ntwk.api.parameter.ParameterSchema;

/**
 * The delayed rectifier of pyramidal cells of the prefrontal cortex. Rates are per ms, as published; the original framework
 * takes them to be per second.
 */
public final class DelayedRectifier extends Channel {

    public DelayedRectifier() {
        super("delayed-rectifier", "delayed rectifier of prefrontal pyramidal cells");
    }

    @Override
    public List<String> equations() {
        return List.of(
                "I = conductance * n^4 * (reversal - V), rates per ms",
                "alphan = 0.018 (V - 13 mV)/(1 - exp(-(V - 13 mV)/25 mV)), betan = 0.0054 (V - 23 mV)/(exp((V - 23 mV)/12 mV) - 1)");
    }

    @Override
    public List<String> references() {
        return List.of("Durstewitz, Seamans, Sejnowski (2000), J. Neurophysiol. 83:1733");
    }

    @Override
    public ParameterSchema parameters() {
        return ParameterSchema.of(ChannelParameters.CONDUCTANCE, ChannelParameters.reversal(-90));
    }

    @Override
    public List<StateVariable> state() {
        return List.of(activation("n"));
    }

    @Override
    List<Gate> gates(MembraneContext context) {
        return List.of(Gate.ofRates(
                "n", 4, VoltageFunction.linear(0.018 * 25, 13, 25), VoltageFunction.linear(0.0054 * 12, 23, -12), 1));
    }
}
