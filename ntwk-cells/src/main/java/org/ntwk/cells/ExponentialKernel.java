package org.ntwk.cells;

import static org.ntwk.api.numeric.ColumnMath.multiplyAdd;

import org.ntwk.api.cell.CellContext;
import org.ntwk.api.numeric.ColumnMath;
import org.ntwk.api.parameter.ParameterValues;

/**
 * Loops of the exponential cell. The exponential is a loop of its own into the scratch column: in one loop with the
 * membrane it would be too long for the JIT compiler to vectorise.
 */
class ExponentialKernel extends LeakyKernel {

    /** A cell fires this many deltaV above Vthre. */
    static final double SPIKE_IN_DELTAS = 5;

    /**
     * From this sharpness on the exponent stays above −3500 for every potential above Vthre − 1750 mV, which no membrane
     * leaves.
     */
    private static final double BLUNT_MV = 0.5;

    final double[] exponential;

    /** Gl·deltaV in pA. */
    final double[] onsetCurrent;

    private final boolean sharp;
    private final boolean blunt;

    /** 1/deltaV in 1/mV and −Vthre/deltaV: the exponent is scale·V + shift. */
    final double[] scale;

    private final double[] shift;

    ExponentialKernel(CellContext context) {
        super(context, spikePotential(context.parameters()));
        exponential = context.scratch();
        double[] threshold = context.parameters().perCell("Vthre");
        double[] delta = context.parameters().perCell("deltaV");
        onsetCurrent = new double[delta.length];
        scale = new double[delta.length];
        shift = new double[delta.length];
        boolean anySharpness = false;
        boolean allBlunt = true;
        for (int n = 0; n < delta.length; n++) {
            // Without sharpness the exponential current is zero, whatever the exponent.
            boolean has = delta[n] > 0;
            anySharpness |= has;
            allBlunt &= delta[n] >= BLUNT_MV;
            onsetCurrent[n] = leak[n] * delta[n];
            scale[n] = has ? 1 / delta[n] : 0;
            shift[n] = has ? -threshold[n] / delta[n] : 0;
        }
        sharp = !anySharpness;
        blunt = allBlunt;
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
    public void advance(int from, int to, double tMs) {
        if (sharp) {
            super.advance(from, to, tMs);
            return;
        }
        exponentials(from, to);
        double[] weight = integration.weights(from, to);
        if (uniform && integration.isEuler()) {
            advance(v, g, i, exponential, from, to, weight[0], leak[0], leakCurrent[0], onsetCurrent[0]);
            return;
        }
        for (int n = from; n < to; n++) {
            double passive = multiplyAdd(-(leak[n] + g[n]), v[n], leakCurrent[n] + i[n]);
            double total = multiplyAdd(onsetCurrent[n], exponential[n], passive);
            v[n] = multiplyAdd(weight[n], total, v[n]);
        }
    }

    private static void advance(
            double[] v,
            double[] g,
            double[] i,
            double[] exponential,
            int from,
            int to,
            double step,
            double gl,
            double leakage,
            double onset) {
        for (int n = from; n < to; n++) {
            double passive = multiplyAdd(-(gl + g[n]), v[n], leakage + i[n]);
            double total = multiplyAdd(onset, exponential[n], passive);
            v[n] = multiplyAdd(step, total, v[n]);
        }
    }

    /** Writes exp((V − Vthre)/deltaV) to the scratch column. */
    void exponentials(int from, int to) {
        if (uniform && blunt) {
            ColumnMath.expAboveMinus3500(v, scale[0], shift[0], exponential, from, to);
            return;
        }
        if (uniform) {
            ColumnMath.exp(v, scale[0], shift[0], exponential, from, to);
            return;
        }
        for (int n = from; n < to; n++) {
            exponential[n] = multiplyAdd(scale[n], v[n], shift[n]);
        }
        ColumnMath.exp(exponential, 1, 0, exponential, from, to);
    }
}
