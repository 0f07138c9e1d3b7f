package org.ntwk.benchmarks;

import org.ntwk.api.cell.CellContext;
import org.ntwk.api.cell.CellKernel;
import org.ntwk.api.cell.FoundCells;
import org.ntwk.api.numeric.ColumnMath;
import org.ntwk.api.parameter.ParameterValues;

/** The exponential cell in the plain form: the exponential in a loop of its own, columns as arguments. */
class PlainExponentialKernel implements CellKernel {

    final double[] v;
    final double[] g;
    final double[] i;
    final double[] root;
    final double dtOverCm;
    final double gl;
    final double el;
    final double deltaV;
    private final double threshold;
    private final double spike;
    private final double reset;
    private final double refractoryMs;

    PlainExponentialKernel(CellContext context) {
        ParameterValues parameters = context.parameters();
        v = context.state("V");
        g = context.conductance();
        i = context.current();
        root = context.scratch();
        dtOverCm = context.dtMs() / parameters.number("Cm");
        gl = parameters.number("Gl");
        el = parameters.number("El");
        deltaV = parameters.number("deltaV");
        threshold = parameters.number("Vthre");
        spike = threshold + 5 * deltaV;
        reset = parameters.number("Vreset");
        refractoryMs = parameters.number("Trefrac");
    }

    @Override
    public void initialise(int from, int to) {
        for (int n = from; n < to; n++) {
            v[n] = el;
        }
    }

    @Override
    public void advance(int from, int to, double tMs) {
        roots(from, to);
        membrane(v, g, i, root, dtOverCm, gl, el, gl * deltaV * ColumnMath.ONSET, from, to);
    }

    final void roots(int from, int to) {
        ColumnMath.rootOfOnset(v, 1 / deltaV, -threshold / deltaV, root, from, to);
    }

    private static void membrane(
            double[] v,
            double[] g,
            double[] i,
            double[] root,
            double dtOverCm,
            double gl,
            double el,
            double onset,
            int from,
            int to) {
        for (int n = from; n < to; n++) {
            v[n] += dtOverCm * (gl * (el - v[n]) + onset * ColumnMath.eighthPower(root[n]) + i[n] - g[n] * v[n]);
        }
    }

    @Override
    public void findAboveThreshold(int from, int to, FoundCells found) {
        found.addAbove(v, spike, from, to);
    }

    @Override
    public void reset(int cell) {
        v[cell] = reset;
    }

    @Override
    public double refractoryMs(int cell) {
        return refractoryMs;
    }

    @Override
    public void hold(int cell) {
        v[cell] = reset;
    }
}
