package org.ntwk.morpho.mechanism;

import java.util.List;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.membrane.MembraneContext;
import org.ntwk.api.parameter.ParameterSchema;

/**
 * The cation current of pyramidal cells in CA1 that hyperpolarisation opens, in the form of their model by Poirazi, with a
 * time constant that falls to 1 ms at -30 mV. The original framework's falls at its reversal potential. All constants are
 * from files of the model, not from a paper; there are other files, with 10 ms more, a slope of 10 mV, and the fall at
 * -10 mV.
 */
public final class SomaticHCurrent extends Channel {

    private static final double FAST_MV = -30;

    public SomaticHCurrent() {
        super("somatic-h-current", "cation current that opens under hyperpolarisation, of a model of CA1");
    }

    @Override
    public List<String> equations() {
        return List.of(
                "I = conductance * l * (reversal - V), linf = 1/(1 + exp((V + 90 mV)/8.5 mV))",
                "taul = 10 ms + 2 ms/(exp(-(V + 145 mV)/17.5 mV) + exp((V + 16.8 mV)/16.5 mV)), above -30 mV 1 ms");
    }

    @Override
    public List<String> references() {
        return List.of("Poirazi, Brannon, Mel (2003), Neuron 37:977 (files of the model)");
    }

    @Override
    public ParameterSchema parameters() {
        return ParameterSchema.of(ChannelParameters.CONDUCTANCE, ChannelParameters.reversal(-10));
    }

    @Override
    public List<StateVariable> state() {
        return List.of(activation("l"));
    }

    @Override
    List<Gate> gates(MembraneContext context) {
        return List.of(
                Gate.ofTimeConstant("l", 1, VoltageFunction.sigmoid(1, -90, -8.5), SomaticHCurrent::timeConstant));
    }

    private static void timeConstant(double[] voltage, double[] result, int from, int to) {
        for (int n = from; n < to; n++) {
            double v = voltage[n];
            result[n] =
                    v > FAST_MV ? 1 : 10 + 2 / (StrictMath.exp(-(v + 145) / 17.5) + StrictMath.exp((v + 16.8) / 16.5));
        }
    }
}
