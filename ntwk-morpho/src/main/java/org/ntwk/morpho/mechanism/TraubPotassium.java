package org.ntwk.morpho.mechanism;

import java.util.List;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.membrane.MembraneContext;
import org.ntwk.api.parameter.ParameterSchema;

/** The delayed rectifier of Hodgkin and Huxley with the rates of Traub for hippocampal cells. */
public final class TraubPotassium extends Channel {

    public TraubPotassium() {
        super("traub-potassium", "delayed rectifier of Hodgkin and Huxley in the form of Traub");
    }

    @Override
    public List<String> equations() {
        return List.of(
                "I = conductance * n^4 * (reversal - V) with U = V - threshold, rates per ms",
                "alphan = 0.032 (U - 15 mV)/(1 - exp(-(U - 15 mV)/5 mV)), betan = 0.5 exp(-(U - 10 mV)/40 mV)",
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
                ChannelParameters.reversal(-90),
                TraubSodium.THRESHOLD,
                ChannelParameters.TEMPERATURE);
    }

    @Override
    public List<StateVariable> state() {
        return List.of(activation("n"));
    }

    @Override
    List<Gate> gates(MembraneContext context) {
        double threshold = context.parameters().number("threshold");
        double faster = ChannelParameters.faster(context.parameters(), 3, 309.15);
        return List.of(Gate.ofRates(
                "n",
                4,
                VoltageFunction.linear(0.032 * 5, threshold + 15, 5),
                VoltageFunction.exponential(0.5, threshold + 10, -40),
                faster));
    }
}
