package org.ntwk.cells.mechanism;

import static org.ntwk.api.numeric.ColumnMath.multiplyAdd;

import java.util.List;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.membrane.MechanismKernel;
import org.ntwk.api.membrane.MembraneContext;
import org.ntwk.api.membrane.MembraneMechanism;
import org.ntwk.api.numeric.ColumnMath;
import org.ntwk.api.parameter.ParameterSchema;

/**
 * The low-threshold calcium current of thalamic relay cells, which makes their bursts, at 36 °C. Activation follows V at
 * once; the reversal potential is constant.
 */
public final class TCurrent implements MembraneMechanism {

    @Override
    public String name() {
        return "t-current";
    }

    @Override
    public String summary() {
        return "low-threshold calcium current that makes rebound bursts";
    }

    @Override
    public List<String> equations() {
        return List.of(
                "I = conductance * minf^2 * h * (reversal - V)",
                "dh/dt = (hinf - h)/tauh with U = V + shift",
                "minf = 1/(1 + exp(-(U + 57 mV)/6.2 mV))",
                "hinf = 1/(1 + exp((U + 81 mV)/4 mV))",
                "tauh = 3^-1.2 (30.8 ms + (211.4 ms + exp((U + 113.2 mV)/5 mV) ms)/(1 + exp((U + 84 mV)/3.2 mV)))");
    }

    @Override
    public List<String> references() {
        return List.of(
                "Huguenard, McCormick (1992), J. Neurophysiol. 68:1373 (measurements)",
                "Destexhe, Bal, McCormick, Sejnowski (1996), J. Neurophysiol. 76:2049 (the form used here)");
    }

    @Override
    public ParameterSchema parameters() {
        return ParameterSchema.of(
                MechanismParameters.CONDUCTANCE, MechanismParameters.reversal(120), MechanismParameters.shift(2));
    }

    @Override
    public List<StateVariable> state() {
        return List.of(StateVariable.of("h", "1", "inactivation: 1 where nothing is inactivated"));
    }

    @Override
    public MechanismKernel prepare(MembraneContext context) {
        return new Kernel(context);
    }

    private static final class Kernel extends GateKernel {

        private static final double SLOPE_MV = 6.2;

        /** Inactivation is three times faster for every 10 °C, and was measured at 24 °C. */
        private static final double FASTER = StrictMath.pow(3, 1.2);

        /** Far above this U the formula of tauh is infinity over infinity; there it is 30.8 ms to the last bit. */
        private static final double HIGHEST_MV = 500;

        private final double shift;

        /** exp(−(U + 57)/6.2). */
        private final double[] activation;

        private final double[] numerator;
        private final double[] denominator;

        Kernel(MembraneContext context) {
            super(context, "h");
            shift = context.parameters().number("shift");
            activation = new double[context.size()];
            numerator = new double[context.size()];
            denominator = new double[context.size()];
        }

        @Override
        void kinetics(int from, int to) {
            ColumnMath.exp(voltage, 1.0 / 4, (shift + 81) / 4, steady, from, to);
            bound(voltage, HIGHEST_MV - shift, rate, from, to);
            ColumnMath.exp(rate, 1.0 / 5, (shift + 113.2) / 5, numerator, from, to);
            ColumnMath.exp(rate, 1 / 3.2, (shift + 84) / 3.2, denominator, from, to);
            kinetics(steady, rate, numerator, denominator, from, to);
        }

        private static void bound(double[] column, double highest, double[] bounded, int from, int to) {
            for (int n = from; n < to; n++) {
                bounded[n] = Math.min(column[n], highest);
            }
        }

        private static void kinetics(
                double[] steady, double[] rate, double[] numerator, double[] denominator, int from, int to) {
            for (int n = from; n < to; n++) {
                rate[n] = FASTER / (30.8 + (211.4 + numerator[n]) / (1 + denominator[n]));
                steady[n] = 1 / (1 + steady[n]);
            }
        }

        @Override
        void conduct(int from, int to) {
            ColumnMath.exp(voltage, -1 / SLOPE_MV, -(shift + 57) / SLOPE_MV, activation, from, to);
            conduct(voltage, activation, maximum, gate, reversal, conductance, current, from, to);
        }

        /** The tangent of I at V: dminf/dV is minf (1 − minf)/6.2. */
        private static void conduct(
                double[] voltage,
                double[] activation,
                double[] maximum,
                double[] gate,
                double[] reversal,
                double[] conductance,
                double[] current,
                int from,
                int to) {
            for (int n = from; n < to; n++) {
                double v = voltage[n];
                double m = 1 / (1 + activation[n]);
                double open = maximum[n] * gate[n] * m * m;
                double driving = reversal[n] - v;
                double slope = open * (1 - 2 / SLOPE_MV * (1 - m) * driving);
                conductance[n] += slope;
                current[n] += multiplyAdd(slope, v, open * driving);
            }
        }
    }
}
