package org.ntwk.morpho.mechanism;

import java.util.List;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.membrane.MembraneContext;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterSpec;

/** The sodium current of the squid's giant axon, with V as the inside is to the outside and rest at -65 mV. */
public final class SquidSodium extends Channel {

    /** 6.3 °C. */
    static final double MEASURED_K = 279.45;

    static final ParameterSpec TEMPERATURE = ChannelParameters.TEMPERATURE.defaultsTo(MEASURED_K);

    public SquidSodium() {
        super("squid-sodium", "sodium current of the squid axon");
    }

    @Override
    public List<String> equations() {
        return List.of(
                "I = conductance * m^3 * h * (reversal - V), rates per ms",
                "alpham = 0.1 (V + 40 mV)/(1 - exp(-(V + 40 mV)/10 mV)), betam = 4 exp(-(V + 65 mV)/18 mV)",
                "alphah = 0.07 exp(-(V + 65 mV)/20 mV), betah = 1/(1 + exp(-(V + 35 mV)/10 mV))",
                "measured at 279.45 K, 3 times faster every 10 K");
    }

    @Override
    public List<String> references() {
        return List.of("Hodgkin, Huxley (1952), J. Physiol. 117:500, equations 20, 21, 23, 24");
    }

    @Override
    public ParameterSchema parameters() {
        return ParameterSchema.of(ChannelParameters.CONDUCTANCE, ChannelParameters.reversal(50), TEMPERATURE);
    }

    @Override
    public List<StateVariable> state() {
        return List.of(activation("m"), inactivation("h"));
    }

    @Override
    List<Gate> gates(MembraneContext context) {
        double faster = ChannelParameters.faster(context.parameters(), 3, MEASURED_K);
        return List.of(
                Gate.ofRates(
                        "m",
                        3,
                        VoltageFunction.linear(0.1 * 10, -40, 10),
                        VoltageFunction.exponential(4, -65, -18),
                        faster),
                Gate.ofRates(
                        "h",
                        1,
                        VoltageFunction.exponential(0.07, -65, -20),
                        VoltageFunction.sigmoid(1, -35, 10),
                        faster));
    }
}
