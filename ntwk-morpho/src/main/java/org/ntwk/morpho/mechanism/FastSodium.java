package org.ntwk.morpho.mechanism;

import java.util.List;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.membrane.MembraneContext;
import org.ntwk.api.parameter.ParameterSchema;

/**
 * The fast sodium current of pyramidal cells of the prefrontal cortex. As published; the original framework's inactivation is
 * zero everywhere.
 */
public final class FastSodium extends Channel {

    public FastSodium() {
        super("fast-sodium", "fast sodium current of prefrontal pyramidal cells");
    }

    @Override
    public List<String> equations() {
        return List.of(
                "I = conductance * m^3 * h * (reversal - V), rates per ms",
                "alpham = 0.2816 (V + 28 mV)/(1 - exp(-(V + 28 mV)/9.3 mV)), betam = 0.2464 (V + 1 mV)/(exp((V + 1 mV)/6 mV) - 1)",
                "alphah = 0.098 exp(-(V + 43.1 mV)/20 mV), betah = 1.4/(1 + exp(-(V + 13.1 mV)/10 mV))");
    }

    @Override
    public List<String> references() {
        return List.of(
                "Durstewitz, Seamans, Sejnowski (2000), J. Neurophysiol. 83:1733",
                "Durstewitz, Gabriel (2007), Cereb. Cortex 17:894 (the same rates)");
    }

    @Override
    public ParameterSchema parameters() {
        return ParameterSchema.of(ChannelParameters.CONDUCTANCE, ChannelParameters.reversal(55));
    }

    @Override
    public List<StateVariable> state() {
        return List.of(activation("m"), inactivation("h"));
    }

    @Override
    List<Gate> gates(MembraneContext context) {
        return List.of(
                Gate.ofRates(
                        "m",
                        3,
                        VoltageFunction.linear(0.2816 * 9.3, -28, 9.3),
                        VoltageFunction.linear(0.2464 * 6, -1, -6),
                        1),
                Gate.ofRates(
                        "h",
                        1,
                        VoltageFunction.exponential(0.098, -43.1, -20),
                        VoltageFunction.sigmoid(1.4, -13.1, 10),
                        1));
    }
}
