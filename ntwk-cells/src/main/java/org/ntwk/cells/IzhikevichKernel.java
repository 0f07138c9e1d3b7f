package org.ntwk.cells;

import static org.ntwk.api.numeric.ColumnMath.multiplyAdd;

import java.util.Arrays;
import org.ntwk.api.cell.CellContext;
import org.ntwk.api.cell.CellKernel;
import org.ntwk.api.cell.FoundCells;
import org.ntwk.api.parameter.ParameterValues;

/** Loops of Izhikevich's cell, which is never refractory. */
final class IzhikevichKernel implements CellKernel {

    private final double[] v;
    private final double[] u;
    private final double[] g;
    private final double[] i;
    private final Integration integration;
    private final double[] k;
    private final double[] rest;
    private final double[] threshold;
    private final double[] peak;

    /** a·dt, or for exponential Euler 1 − exp(−a·dt). */
    private final double[] recovery;

    private final double[] coupling;
    private final double[] reset;
    private final double[] increment;

    IzhikevichKernel(CellContext context) {
        ParameterValues parameters = context.parameters();
        v = context.state("V");
        u = context.state("u");
        g = context.conductance();
        i = context.current();
        integration = new Integration(context, parameters.perCell("C"), new double[v.length]);
        k = parameters.perCell("k");
        rest = parameters.perCell("vr");
        threshold = parameters.perCell("vt");
        peak = parameters.perCell("vpeak");
        recovery = parameters.perCell("a");
        coupling = parameters.perCell("b");
        reset = parameters.perCell("c");
        increment = parameters.perCell("d");
        for (int n = 0; n < v.length; n++) {
            recovery[n] = integration.weight(context.dtMs() * recovery[n]);
        }
    }

    @Override
    public void initialise(int from, int to) {
        System.arraycopy(rest, from, v, from, to - from);
        Arrays.fill(u, from, to, 0);
    }

    @Override
    public void advance(int from, int to, double tMs) {
        advance(v, u, g, i, integration.weights(from, to), k, rest, threshold, recovery, coupling, from, to);
    }

    private static void advance(
            double[] v,
            double[] u,
            double[] g,
            double[] i,
            double[] weight,
            double[] k,
            double[] rest,
            double[] threshold,
            double[] recovery,
            double[] coupling,
            int from,
            int to) {
        for (int n = from; n < to; n++) {
            double potential = v[n];
            double slow = u[n];
            double aboveRest = potential - rest[n];
            double driven = multiplyAdd(-g[n], potential, i[n] - slow);
            double total = multiplyAdd(k[n] * aboveRest, potential - threshold[n], driven);
            v[n] = multiplyAdd(weight[n], total, potential);
            u[n] = multiplyAdd(recovery[n], multiplyAdd(coupling[n], aboveRest, -slow), slow);
        }
    }

    @Override
    public void findAboveThreshold(int from, int to, FoundCells found) {
        for (int n = from; n < to; n++) {
            if (v[n] >= peak[n]) {
                found.add(n);
            }
        }
    }

    @Override
    public void reset(int cell) {
        v[cell] = reset[cell];
        u[cell] += increment[cell];
    }

    @Override
    public double refractoryMs(int cell) {
        return 0;
    }

    @Override
    public void hold(int cell) {
        v[cell] = reset[cell];
    }
}
