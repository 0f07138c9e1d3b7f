package org.ntwk.morpho.mechanism;

import java.util.List;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.membrane.MembraneContext;
import org.ntwk.api.parameter.ParameterSchema;

/** The fast, non-inactivating potassium current of cortical pyramidal cells. */
public final class Potassium extends Channel {

    public Potassium() {
        super("potassium", "fast potassium current of cortical pyramidal cells");
    }

    @Override
    public List<String> equations() {
        return List.of(
                "I = conductance * n * (reversal - V), rates per ms",
                "alphan = 0.02 (V - 25 mV)/(1 - exp(-(V - 25 mV)/9 mV)), betan = 0.002 (V - 25 mV)/(exp((V - 25 mV)/9 mV) - 1)",
                "measured at 296.15 K, 2.3 times faster every 10 K");
    }

    @Override
    public List<String> references() {
        return List.of("Mainen, Sejnowski (1996), Nature 382:363 (the model it is of)");
    }

    @Override
    public ParameterSchema parameters() {
        return ParameterSchema.of(
                ChannelParameters.CONDUCTANCE, ChannelParameters.reversal(-90), ChannelParameters.TEMPERATURE);
    }

    @Override
    public List<StateVariable> state() {
        return List.of(activation("n"));
    }

    @Override
    List<Gate> gates(MembraneContext context) {
        double faster = ChannelParameters.faster(context.parameters(), 2.3, 296.15);
        return List.of(Gate.ofRates(
                "n", 1, VoltageFunction.linear(0.02 * 9, 25, 9), VoltageFunction.linear(0.002 * 9, 25, -9), faster));
    }
}
