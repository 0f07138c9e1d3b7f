package org.ntwk.benchmarks;

import org.ntwk.api.cell.CellContext;
import org.ntwk.api.numeric.ColumnMath;

/** The adaptive exponential cell in the plain form. */
final class PlainAdaptiveKernel extends PlainExponentialKernel {

    private final double[] w;
    private final double a;
    private final double b;
    private final double dtOverTau;

    PlainAdaptiveKernel(CellContext context) {
        super(context);
        w = context.state("w");
        a = context.parameters().number("a");
        b = context.parameters().number("b");
        dtOverTau = context.dtMs() / context.parameters().number("tauw");
    }

    @Override
    public void initialise(int from, int to) {
        super.initialise(from, to);
        for (int n = from; n < to; n++) {
            w[n] = 0;
        }
    }

    @Override
    public void advance(int from, int to, double tMs) {
        roots(from, to);
        membrane(v, w, g, i, root, dtOverCm, gl, el, gl * deltaV * ColumnMath.ONSET, a, dtOverTau, from, to);
    }

    private static void membrane(
            double[] v,
            double[] w,
            double[] g,
            double[] i,
            double[] root,
            double dtOverCm,
            double gl,
            double el,
            double onset,
            double a,
            double dtOverTau,
            int from,
            int to) {
        for (int n = from; n < to; n++) {
            double total = gl * (el - v[n]) + onset * ColumnMath.eighthPower(root[n]) - w[n] + i[n] - g[n] * v[n];
            double drift = a * (v[n] - el) - w[n];
            v[n] += dtOverCm * total;
            w[n] += dtOverTau * drift;
        }
    }

    @Override
    public void reset(int cell) {
        super.reset(cell);
        w[cell] += b;
    }
}
