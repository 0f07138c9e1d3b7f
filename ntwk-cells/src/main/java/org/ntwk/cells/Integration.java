package org.ntwk.cells;

import static org.ntwk.api.numeric.ColumnMath.multiplyAdd;

import java.util.List;
import org.ntwk.api.cell.CellContext;
import org.ntwk.api.numeric.ColumnMath;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.parameter.Value;

/**
 * How cells get from one step to the next: each variable grows by its rate of change at the step's start, times a weight.
 *
 * <p>For forward Euler the weight is the length of the step; first order, stable for dt &lt; 2 Cm/(Gl + g). Exponential
 * Euler solves what is linear in the variable exactly and freezes all else (Hochbruck and Ostermann 2010, Acta Numerica
 * 19:209): the weight is (1 − e^−x)/x of the step, where x is the step in units of the variable's time constant. First
 * order; exact for a leaky membrane while its input is constant; stable for a passive membrane at any step.
 */
final class Integration {

    static final ParameterSpec PARAMETER = ParameterSpec.choice(
                    "integration",
                    List.of("euler", "exponential-euler"),
                    "forward Euler, or exponential Euler, which solves the linear part of a step exactly")
            .defaultsTo(Value.of("euler"));

    private final boolean exponential;
    private final boolean uniform;
    private final double[] g;

    /** dt/Cm in ms/pF. */
    private final double[] stepPerCapacitance;

    /** −x = slope·g + shift. */
    private final double[] slope;

    private final double[] shift;
    private final double[] weight;

    /**
     * Of the cells of a population.
     *
     * @param capacitance in pF
     * @param leak the conductance in nS that each membrane has beside g
     */
    Integration(CellContext context, double[] capacitance, double[] leak) {
        exponential = context.parameters().text("integration").equals("exponential-euler");
        uniform = context.parameters().areUniform();
        g = context.conductance();
        int size = context.size();
        stepPerCapacitance = new double[size];
        slope = new double[exponential ? size : 0];
        shift = new double[slope.length];
        weight = new double[slope.length];
        for (int n = 0; n < size; n++) {
            stepPerCapacitance[n] = context.dtMs() / capacitance[n];
        }
        for (int n = 0; n < slope.length; n++) {
            slope[n] = -stepPerCapacitance[n];
            shift[n] = slope[n] * leak[n];
        }
    }

    /** Whether the weights of membranes are the same at every step. */
    boolean isEuler() {
        return !exponential;
    }

    /** The column of the membranes' weights in this step, in ms/pF: what a current in pA is multiplied with. */
    double[] weights(int from, int to) {
        if (!exponential) {
            return stepPerCapacitance;
        }
        if (uniform) {
            ColumnMath.exprel(g, slope[0], shift[0], weight, from, to);
        } else {
            for (int n = from; n < to; n++) {
                weight[n] = multiplyAdd(slope[n], g[n], shift[n]);
            }
            ColumnMath.exprel(weight, 1, 0, weight, from, to);
        }
        scale(weight, stepPerCapacitance, from, to);
        return weight;
    }

    private static void scale(double[] column, double[] factor, int from, int to) {
        for (int n = from; n < to; n++) {
            column[n] *= factor[n];
        }
    }

    /**
     * The weight, over the time constant, of a variable whose time constant does not change.
     *
     * @param x the step in units of the time constant
     */
    double weight(double x) {
        return exponential ? -StrictMath.expm1(-x) : x;
    }
}
