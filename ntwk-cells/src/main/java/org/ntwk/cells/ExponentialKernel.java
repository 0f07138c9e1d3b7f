package org.ntwk.cells;

import static org.ntwk.api.numeric.ColumnMath.eighthPower;
import static org.ntwk.api.numeric.ColumnMath.multiplyAdd;

import org.ntwk.api.cell.CellContext;
import org.ntwk.api.numeric.ColumnMath;
import org.ntwk.api.numeric.VectorLoops;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.synapse.ExponentialConductance;

/**
 * Loops of the exponential cell. The exponential is a loop of its own into the scratch column, as in one loop with the
 * membrane it would be too long for the JIT compiler to vectorise; where the compiler allows it, it is one.
 */
class ExponentialKernel extends LeakyKernel {

    /** A cell fires this many deltaV above Vthre. */
    static final double SPIKE_IN_DELTAS = 5;

    /** The nodes that {@link VectorLoops} must allow for the exponential to be in one loop with membranes and synapses. */
    static final int ONE_LOOP = 70;

    final double[] root;

    /** Gl·deltaV in pA, times what {@link ColumnMath#rootOfOnset} leaves out. */
    final double[] onsetCurrent;

    private final boolean sharp;
    /** 1/deltaV in 1/mV and −Vthre/deltaV: the exponent is scale·V + shift. */
    final double[] scale;

    final double[] shift;

    ExponentialKernel(CellContext context) {
        super(context, spikePotential(context.parameters()));
        root = context.scratch();
        double[] threshold = context.parameters().perCell("Vthre");
        double[] delta = context.parameters().perCell("deltaV");
        onsetCurrent = new double[delta.length];
        scale = new double[delta.length];
        shift = new double[delta.length];
        boolean anySharpness = false;
        for (int n = 0; n < delta.length; n++) {
            // Without sharpness the exponential current is zero, whatever the exponent.
            boolean has = delta[n] > 0;
            anySharpness |= has;
            onsetCurrent[n] = leak[n] * delta[n] * ColumnMath.ONSET;
            scale[n] = has ? 1 / delta[n] : 0;
            shift[n] = has ? -threshold[n] / delta[n] : 0;
        }
        sharp = !anySharpness;
    }

    private static double[] spikePotential(ParameterValues parameters) {
        double[] spike = parameters.perCell("Vthre");
        double[] delta = parameters.perCell("deltaV");
        for (int n = 0; n < spike.length; n++) {
            spike[n] += SPIKE_IN_DELTAS * delta[n];
        }
        return spike;
    }

    @Override
    void beforeMembrane(int from, int to) {
        if (!sharp) {
            roots(from, to);
        }
    }

    @Override
    void membrane(int from, int to) {
        if (sharp) {
            super.membrane(from, to);
            return;
        }
        double[] weight = integration.weights(from, to);
        if (uniform && integration.isEuler()) {
            advance(v, g, i, root, from, to, weight[0], leak[0], leakCurrent[0], onsetCurrent[0]);
            return;
        }
        for (int n = from; n < to; n++) {
            double passive = multiplyAdd(-leak[n] - g[n], v[n], leakCurrent[n] + i[n]);
            double total = multiplyAdd(onsetCurrent[n], eighthPower(root[n]), passive);
            v[n] = multiplyAdd(weight[n], total, v[n]);
        }
    }

    private static void advance(
            double[] v,
            double[] g,
            double[] i,
            double[] root,
            int from,
            int to,
            double step,
            double gl,
            double leakage,
            double onset) {
        for (int n = from; n < to; n++) {
            double passive = multiplyAdd(-gl - g[n], v[n], leakage + i[n]);
            double total = multiplyAdd(onset, eighthPower(root[n]), passive);
            v[n] = multiplyAdd(step, total, v[n]);
        }
    }

    @Override
    CellsAndSynapses withSynapses(ExponentialConductance first, ExponentialConductance second) {
        return sharp
                ? super.withSynapses(first, second)
                : new ExponentialCellsAndSynapses(this, first, second, VectorLoops.longest() >= ONE_LOOP);
    }

    /** Writes the eighth root of exp((V − Vthre)/deltaV), but for a factor, to the scratch column. */
    void roots(int from, int to) {
        if (uniform) {
            ColumnMath.rootOfOnset(v, scale[0], shift[0], root, from, to);
        } else {
            ColumnMath.rootOfOnset(v, scale, shift, root, from, to);
        }
    }
}
