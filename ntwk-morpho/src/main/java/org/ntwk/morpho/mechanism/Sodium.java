package org.ntwk.morpho.mechanism;

import java.util.List;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.membrane.MembraneContext;
import org.ntwk.api.parameter.ParameterSchema;

/** The fast sodium current of cortical pyramidal cells, in soma, axon and dendrites. */
public final class Sodium extends Channel {

    public Sodium() {
        super("sodium", "sodium current of cortical pyramidal cells");
    }

    @Override
    public List<String> equations() {
        return List.of(
                "I = conductance * m^3 * h * (reversal - V) with U = V + shift, rates per ms",
                "alpham = 0.182 (U + 35 mV)/(1 - exp(-(U + 35 mV)/9 mV)), betam = 0.124 (U + 35 mV)/(exp((U + 35 mV)/9 mV) - 1)",
                "hinf = 1/(1 + exp((U + 65 mV)/6.2 mV)), tauh = 1/(alphah + betah)",
                "alphah = 0.024 (U + 50 mV)/(1 - exp(-(U + 50 mV)/5 mV)), betah = 0.0091 (U + 75 mV)/(exp((U + 75 mV)/5 mV) - 1)",
                "measured at 296.15 K, 2.3 times faster every 10 K");
    }

    @Override
    public List<String> references() {
        return List.of("Mainen, Sejnowski (1996), Nature 382:363 (the model it is of)");
    }

    @Override
    public ParameterSchema parameters() {
        return ParameterSchema.of(
                ChannelParameters.CONDUCTANCE,
                ChannelParameters.reversal(60),
                ChannelParameters.shift(-10),
                ChannelParameters.TEMPERATURE);
    }

    @Override
    public List<StateVariable> state() {
        return List.of(activation("m"), inactivation("h"));
    }

    @Override
    List<Gate> gates(MembraneContext context) {
        double shift = context.parameters().number("shift");
        double faster = ChannelParameters.faster(context.parameters(), 2.3, 296.15);
        return List.of(
                Gate.ofRates(
                        "m",
                        3,
                        VoltageFunction.linear(0.182 * 9, -35 - shift, 9),
                        VoltageFunction.linear(0.124 * 9, -35 - shift, -9),
                        faster),
                Gate.ofSteadyState(
                        "h",
                        1,
                        VoltageFunction.sigmoid(1, -65 - shift, -6.2),
                        0,
                        VoltageFunction.linear(0.024 * 5, -50 - shift, 5),
                        VoltageFunction.linear(0.0091 * 5, -75 - shift, -5),
                        faster));
    }
}
