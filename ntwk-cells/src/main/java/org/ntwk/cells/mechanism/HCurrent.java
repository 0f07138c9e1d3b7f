package org.ntwk.cells.mechanism;

import java.util.List;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.membrane.MechanismKernel;
import org.ntwk.api.membrane.MembraneContext;
import org.ntwk.api.membrane.MembraneMechanism;
import org.ntwk.api.numeric.ColumnMath;
import org.ntwk.api.parameter.ParameterSchema;

/** The cation current of thalamic relay cells that hyperpolarisation opens. */
public final class HCurrent implements MembraneMechanism {

    @Override
    public String name() {
        return "h-current";
    }

    @Override
    public String summary() {
        return "cation current that opens under hyperpolarisation";
    }

    @Override
    public List<String> equations() {
        return List.of(
                "I = conductance * r * (reversal - V)",
                "dr/dt = (rinf - r)/taur with U = V + shift",
                "rinf = 1/(1 + exp((U + 75 mV)/5.5 mV))",
                "taur = 1 ms/(exp(-14.59 - 0.086 U/mV) + exp(-1.87 + 0.0701 U/mV))");
    }

    @Override
    public List<String> references() {
        return List.of(
                "Huguenard, McCormick (1992), J. Neurophysiol. 68:1373 (kinetics)",
                "McCormick, Pape (1990), J. Physiol. 431:291 (measurements)");
    }

    @Override
    public ParameterSchema parameters() {
        return ParameterSchema.of(
                MechanismParameters.CONDUCTANCE, MechanismParameters.reversal(-43), MechanismParameters.shift(0));
    }

    @Override
    public List<StateVariable> state() {
        return List.of(StateVariable.of("r", "1", "activation"));
    }

    @Override
    public MechanismKernel prepare(MembraneContext context) {
        return new Kernel(context);
    }

    private static final class Kernel extends GateKernel {

        private final double shift;
        private final double[] closing;

        Kernel(MembraneContext context) {
            super(context, "r");
            shift = context.parameters().number("shift");
            closing = new double[context.size()];
        }

        @Override
        void kinetics(int from, int to) {
            ColumnMath.exp(voltage, 1 / 5.5, (shift + 75) / 5.5, steady, from, to);
            ColumnMath.exp(voltage, -0.086, -14.59 - 0.086 * shift, rate, from, to);
            ColumnMath.exp(voltage, 0.0701, -1.87 + 0.0701 * shift, closing, from, to);
            kinetics(steady, rate, closing, from, to);
        }

        private static void kinetics(double[] steady, double[] rate, double[] closing, int from, int to) {
            for (int n = from; n < to; n++) {
                rate[n] += closing[n];
                steady[n] = 1 / (1 + steady[n]);
            }
        }
    }
}
