package org.ntwk.cells.mechanism;

import java.util.List;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.membrane.MechanismKernel;
import org.ntwk.api.membrane.MembraneContext;
import org.ntwk.api.membrane.MembraneMechanism;
import org.ntwk.api.numeric.ColumnMath;
import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterSpec;

/** The slow, non-inactivating potassium current of cortical cells, which adapts their firing. */
public final class MCurrent implements MembraneMechanism {

    @Override
    public String name() {
        return "m-current";
    }

    @Override
    public String summary() {
        return "slow potassium current that adapts firing";
    }

    @Override
    public List<String> equations() {
        return List.of(
                "I = conductance * p * (reversal - V)",
                "dp/dt = (pinf - p)/taup with U = V + shift",
                "pinf = 1/(1 + exp(-(U + 35 mV)/10 mV))",
                "taup = tau-max/(3.3 exp((U + 35 mV)/20 mV) + exp(-(U + 35 mV)/20 mV))");
    }

    @Override
    public List<String> references() {
        return List.of(
                "Yamada, Koch, Adams (1989), in Koch, Segev (eds.), Methods in Neuronal Modeling, p. 97 (kinetics)",
                "McCormick, Wang, Huguenard (1993), Cereb. Cortex 3:387 (in cortical cells)",
                "Pospischil et al. (2008), Biol. Cybern. 99:427 (the form used here)");
    }

    @Override
    public ParameterSchema parameters() {
        return ParameterSchema.of(
                MechanismParameters.CONDUCTANCE,
                MechanismParameters.reversal(-90),
                ParameterSpec.number("tau-max", "ms", "scale of the time constant")
                        .bounds(Bounds.POSITIVE)
                        .defaultsTo(1000),
                MechanismParameters.shift(0));
    }

    @Override
    public List<StateVariable> state() {
        return List.of(StateVariable.of("p", "1", "activation"));
    }

    @Override
    public MechanismKernel prepare(MembraneContext context) {
        return new Kernel(context);
    }

    private static final class Kernel extends GateKernel {

        private final double shift;
        private final double tauMax;

        Kernel(MembraneContext context) {
            super(context, "p");
            shift = context.parameters().number("shift");
            tauMax = context.parameters().number("tau-max");
        }

        @Override
        void kinetics(int from, int to) {
            ColumnMath.exp(voltage, 1.0 / 20, (shift + 35) / 20, steady, from, to);
            kinetics(steady, rate, tauMax, from, to);
        }

        /** All follows from e = exp((U + 35)/20), which may be as large or as small as numbers are. */
        private static void kinetics(double[] steady, double[] rate, double tauMax, int from, int to) {
            for (int n = from; n < to; n++) {
                double e = steady[n];
                double inverse = 1 / e;
                rate[n] = (3.3 * e + inverse) / tauMax;
                steady[n] = 1 / (1 + inverse * inverse);
            }
        }
    }
}
