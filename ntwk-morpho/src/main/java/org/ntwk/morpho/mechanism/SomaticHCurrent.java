package org.ntwk.morpho.mechanism;

import java.util.List;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.membrane.MechanismKernel;
import org.ntwk.api.membrane.MembraneContext;
import org.ntwk.api.membrane.MembraneMechanism;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterValues;

/**
 * The cation current of pyramidal cells in CA1 that hyperpolarisation opens, in the form of their model by Poirazi, with a
 * time constant that falls to 1 ms at -30 mV. The original framework's falls at its reversal potential.
 */
public final class SomaticHCurrent implements MembraneMechanism {

    private static final double FAST_MV = -30;

    @Override
    public String name() {
        return "somatic-h-current";
    }

    @Override
    public String summary() {
        return "cation current that opens under hyperpolarisation, of a model of CA1";
    }

    @Override
    public List<String> equations() {
        return List.of(
                "I = conductance * l * (reversal - V), linf = 1/(1 + exp((V + 90 mV)/8.5 mV))",
                "taul = 10 ms + 2 ms/(exp(-(V + 145 mV)/17.5 mV) + exp((V + 16.8 mV)/16.5 mV)), above -30 mV 1 ms");
    }

    @Override
    public List<String> references() {
        return List.of("Poirazi, Brannon, Mel (2003), Neuron 37:977 (supplement)");
    }

    @Override
    public ParameterSchema parameters() {
        return ParameterSchema.of(ChannelParameters.CONDUCTANCE, ChannelParameters.reversal(-10));
    }

    @Override
    public List<StateVariable> state() {
        return List.of(StateVariable.of("l", "1", "activation"));
    }

    @Override
    public long workingBytes(int size, ParameterValues values) {
        return size * ChannelKernel.WORKING_BYTES;
    }

    @Override
    public MechanismKernel prepare(MembraneContext context) {
        return new ChannelKernel(
                context,
                List.of(Gate.ofTimeConstant(
                        "l", 1, VoltageFunction.sigmoid(1, -90, -8.5), SomaticHCurrent::timeConstant)));
    }

    private static void timeConstant(double[] voltage, double[] result, int from, int to) {
        for (int n = from; n < to; n++) {
            double v = voltage[n];
            result[n] =
                    v > FAST_MV ? 1 : 10 + 2 / (StrictMath.exp(-(v + 145) / 17.5) + StrictMath.exp((v + 16.8) / 16.5));
        }
    }
}
