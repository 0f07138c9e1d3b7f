package org.ntwk.morpho.mechanism;

import java.util.List;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.membrane.MembraneContext;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterSpec;

/** The sodium current of Hodgkin and Huxley with the rates of Traub for hippocampal cells. */
public final class TraubSodium extends Channel {

    static final ParameterSpec THRESHOLD = ParameterSpec.number(
                    "threshold", "mV", "potential that rates are relative to")
            .defaultsTo(-52);

    public TraubSodium() {
        super("traub-sodium", "sodium current of Hodgkin and Huxley in the form of Traub");
    }

    @Override
    public List<String> equations() {
        return List.of(
                "I = conductance * m^3 * h * (reversal - V) with U = V - threshold, rates per ms",
                "alpham = 0.32 (U - 13 mV)/(1 - exp(-(U - 13 mV)/4 mV)), betam = 0.28 (U - 40 mV)/(exp((U - 40 mV)/5 mV) - 1)",
                "alphah = 0.128 exp(-(U - 17 mV)/18 mV), betah = 4/(1 + exp(-(U - 40 mV)/5 mV))",
                "measured at 309.15 K, 3 times faster every 10 K");
    }

    @Override
    public List<String> references() {
        return List.of(
                "Traub, Miles (1991), Neuronal Networks of the Hippocampus, Cambridge University Press (kinetics)",
                "Pospischil et al. (2008), Biol. Cybern. 99:427 (the form used here)");
    }

    @Override
    public ParameterSchema parameters() {
        return ParameterSchema.of(
                ChannelParameters.CONDUCTANCE,
                ChannelParameters.reversal(50),
                THRESHOLD,
                ChannelParameters.TEMPERATURE);
    }

    @Override
    public List<StateVariable> state() {
        return List.of(activation("m"), inactivation("h"));
    }

    @Override
    List<Gate> gates(MembraneContext context) {
        double threshold = context.parameters().number("threshold");
        double faster = ChannelParameters.faster(context.parameters(), 3, 309.15);
        return List.of(
                Gate.ofRates(
                        "m",
                        3,
                        VoltageFunction.linear(0.32 * 4, threshold + 13, 4),
                        VoltageFunction.linear(0.28 * 5, threshold + 40, -5),
                        faster),
                Gate.ofRates(
                        "h",
                        1,
                        VoltageFunction.exponential(0.128, threshold + 17, -18),
                        VoltageFunction.sigmoid(4, threshold + 40, 5),
                        faster));
    }
}
