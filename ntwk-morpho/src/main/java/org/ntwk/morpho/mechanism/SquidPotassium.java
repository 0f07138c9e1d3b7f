package org.ntwk.morpho.mechanism;

import java.util.List;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.membrane.MembraneContext;
import org.ntwk.api.parameter.ParameterSchema;

/** The delayed rectifier of the squid's giant axon, with V as the inside is to the outside and rest at -65 mV. */
public final class SquidPotassium extends Channel {

    public SquidPotassium() {
        super("squid-potassium", "delayed rectifier of the squid axon");
    }

    @Override
    public List<String> equations() {
        return List.of(
                "I = conductance * n^4 * (reversal - V), rates per ms",
                "alphan = 0.01 (V + 55 mV)/(1 - exp(-(V + 55 mV)/10 mV)), betan = 0.125 exp(-(V + 65 mV)/80 mV)",
                "measured at 279.45 K, 3 times faster every 10 K");
    }

    @Override
    public List<String> references() {
        return List.of("Hodgkin, Huxley (1952), J. Physiol. 117:500, equations 12 to 14");
    }

    @Override
    public ParameterSchema parameters() {
        return ParameterSchema.of(
                ChannelParameters.CONDUCTANCE, ChannelParameters.reversal(-77), SquidSodium.TEMPERATURE);
    }

    @Override
    public List<StateVariable> state() {
        return List.of(activation("n"));
    }

    @Override
    List<Gate> gates(MembraneContext context) {
        double faster = ChannelParameters.faster(context.parameters(), 3, SquidSodium.MEASURED_K);
        return List.of(Gate.ofRates(
                "n",
                4,
                VoltageFunction.linear(0.01 * 10, -55, 10),
                VoltageFunction.exponential(0.125, -65, -80),
                faster));
    }
}
