package org.ntwk.morpho.mechanism;

import java.util.List;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.membrane.MembraneContext;
import org.ntwk.api.parameter.ParameterSchema;

/**
 * The calcium current that strong depolarisation opens. Time constants are in ms, as published; the original framework
 * takes them for seconds.
 */
public final class HighVoltageCalcium extends Channel {

    public HighVoltageCalcium() {
        super("high-voltage-calcium", "calcium current that strong depolarisation opens");
    }

    @Override
    public List<String> equations() {
        return List.of(
                "I = conductance * m^2 * h * (reversal - V), rates per ms",
                "alpham = 0.055 (V + 27 mV)/(1 - exp(-(V + 27 mV)/3.8 mV)), betam = 0.94 exp(-(V + 75 mV)/17 mV)",
                "alphah = 0.000457 exp(-(V + 13 mV)/50 mV), betah = 0.0065/(1 + exp(-(V + 15 mV)/28 mV))",
                "measured at 296.15 K, 2.3 times faster every 10 K");
    }

    @Override
    public List<String> references() {
        return List.of(
                "Reuveni, Friedman, Amitai, Gutnick (1993), J. Neurosci. 13:4609 (kinetics)",
                "Mainen, Sejnowski (1996), Nature 382:363 (the model it is of)");
    }

    @Override
    public ParameterSchema parameters() {
        return ParameterSchema.of(
                ChannelParameters.CONDUCTANCE,
                ChannelParameters.reversal(140),
                ChannelParameters.CALCIUM_PART,
                ChannelParameters.TEMPERATURE);
    }

    @Override
    public List<StateVariable> state() {
        return List.of(activation("m"), inactivation("h"));
    }

    @Override
    boolean carriesCalcium() {
        return true;
    }

    @Override
    List<Gate> gates(MembraneContext context) {
        double faster = ChannelParameters.faster(context.parameters(), 2.3, 296.15);
        return List.of(
                Gate.ofRates(
                        "m",
                        2,
                        VoltageFunction.linear(0.055 * 3.8, -27, 3.8),
                        VoltageFunction.exponential(0.94, -75, -17),
                        faster),
                Gate.ofRates(
                        "h",
                        1,
                        VoltageFunction.exponential(0.000457, -13, -50),
                        VoltageFunction.sigmoid(0.0065, -15, 28),
                        faster));
    }
}
