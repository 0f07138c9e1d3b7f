package org.ntwk.morpho.mechanism;

import java.util.List;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.membrane.MechanismKernel;
import org.ntwk.api.membrane.MembraneContext;
import org.ntwk.api.membrane.MembraneMechanism;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterValues;

/**
 * The calcium current that strong depolarisation opens. Time constants are in ms, as published; the original framework
 * takes them for seconds.
 */
public final class HighVoltageCalcium implements MembraneMechanism {

    @Override
    public String name() {
        return "high-voltage-calcium";
    }

    @Override
    public String summary() {
        return "calcium current that strong depolarisation opens";
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
        return List.of(
                StateVariable.of("m", "1", "activation"),
                StateVariable.of("h", "1", "inactivation: 1 where nothing is inactivated"));
    }

    @Override
    public long workingBytes(int size, ParameterValues values) {
        return size * ChannelKernel.CARRYING_BYTES;
    }

    @Override
    public MechanismKernel prepare(MembraneContext context) {
        double faster = ChannelParameters.faster(context.parameters(), 2.3, 296.15);
        return ChannelKernel.carryingCalcium(
                context,
                List.of(
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
                                faster)));
    }
}
