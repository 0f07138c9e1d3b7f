package com.example.cell;

import org.ntwk.api.cell.CellContext;
import org.ntwk.api.cell.CellKernel;
import org.ntwk.api.cell.FoundCells;
import org.ntwk.api.parameter.ParameterValues;

/**
 * The loops of {@link QuadraticIf}: explicit midpoint method, second order in dt between spikes while g and i are
 * constant; spikes fall on the grid. Stable while dt is below about 2 Cm / (g + k(Vthre − Vrest)).
 */
final class QuadraticIfKernel implements CellKernel {

    private final double[] v;
    private final double[] g;
    private final double[] i;
    private final double[] dtOverCm;
    private final double[] k;
    private final double[] vRest;
    private final double[] vThre;
    private final double[] vPeak;
    private final double[] vReset;
    private final double[] refractoryMs;

    QuadraticIfKernel(CellContext context) {
        v = context.state("V");
        g = context.conductance();
        i = context.current();
        ParameterValues parameters = context.parameters();
        dtOverCm = parameters.perCell("Cm");
        for (int cell = 0; cell < dtOverCm.length; cell++) {
            dtOverCm[cell] = context.dtMs() / dtOverCm[cell];
        }
        k = parameters.perCell("k");
        vRest = parameters.perCell("Vrest");
        vThre = parameters.perCell("Vthre");
        vPeak = parameters.perCell("Vpeak");
        vReset = parameters.perCell("Vreset");
        refractoryMs = parameters.perCell("Trefrac");
    }

    @Override
    public void initialise(int from, int to) {
        for (int cell = from; cell < to; cell++) {
            v[cell] = vRest[cell];
        }
    }

    @Override
    public void advance(int from, int to, double tMs) {
        for (int cell = from; cell < to; cell++) {
            double start = v[cell];
            double middle = start + 0.5 * dtOverCm[cell] * membraneCurrent(cell, start);
            v[cell] = start + dtOverCm[cell] * membraneCurrent(cell, middle);
        }
    }

    /** What charges the membrane at a potential, in pA. */
    private double membraneCurrent(int cell, double potential) {
        return k[cell] * (potential - vRest[cell]) * (potential - vThre[cell]) + i[cell] - g[cell] * potential;
    }

    @Override
    public void findAboveThreshold(int from, int to, FoundCells found) {
        for (int cell = from; cell < to; cell++) {
            if (v[cell] >= vPeak[cell]) {
                found.add(cell);
            }
        }
    }

    @Override
    public void reset(int cell) {
        v[cell] = vReset[cell];
    }

    @Override
    public double refractoryMs(int cell) {
        return refractoryMs[cell];
    }

    @Override
    public void hold(int cell) {
        v[cell] = vReset[cell];
    }
}
