package org.ntwk.cells;

import static org.ntwk.api.numeric.ColumnMath.eighthPower;
import static org.ntwk.api.numeric.ColumnMath.multiplyAdd;

import java.util.Arrays;
import org.ntwk.api.cell.CellContext;
import org.ntwk.api.numeric.VectorLoops;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.synapse.ExponentialConductance;

/** Loops of the adaptive exponential cell: w goes on while V is held by refractoriness. */
class AdaptiveExponentialKernel extends ExponentialKernel {

    final double[] w;

    /** What part of w a step keeps: 1 − dt/tauw, or for exponential Euler exp(−dt/tauw). */
    final double[] kept;

    /** (1 − kept)·a in nS: a step adds this times V − El to w. */
    final double[] coupling;

    /** −coupling·El in pA. */
    final double[] coupledRest;

    private final double[] b;

    AdaptiveExponentialKernel(CellContext context) {
        super(context);
        ParameterValues parameters = context.parameters();
        w = context.state("w");
        b = parameters.perCell("b");
        kept = parameters.perCell("tauw");
        coupling = parameters.perCell("a");
        coupledRest = parameters.perCell("El");
        for (int n = 0; n < w.length; n++) {
            double weight = integration.weight(context.dtMs() / kept[n]);
            kept[n] = 1 - weight;
            coupling[n] *= weight;
            coupledRest[n] *= -coupling[n];
        }
    }

    @Override
    public void initialise(int from, int to) {
        super.initialise(from, to);
        Arrays.fill(w, from, to, 0);
    }

    @Override
    void beforeMembrane(int from, int to) {
        roots(from, to);
    }

    @Override
    final void membrane(int from, int to) {
        double[] weight = integration.weights(from, to);
        if (uniform && integration.isEuler()) {
            advance(
                    v,
                    w,
                    g,
                    i,
                    root,
                    from,
                    to,
                    weight[0],
                    leak[0],
                    leakCurrent[0],
                    onsetCurrent[0],
                    coupling[0],
                    coupledRest[0],
                    kept[0]);
            return;
        }
        for (int n = from; n < to; n++) {
            double potential = v[n];
            double adaptation = w[n];
            double passive = multiplyAdd(-leak[n] - g[n], potential, leakCurrent[n] + i[n] - adaptation);
            double total = multiplyAdd(onsetCurrent[n], eighthPower(root[n]), passive);
            v[n] = multiplyAdd(weight[n], total, potential);
            w[n] = multiplyAdd(kept[n], adaptation, multiplyAdd(coupling[n], potential, coupledRest[n]));
        }
    }

    private static void advance(
            double[] v,
            double[] w,
            double[] g,
            double[] i,
            double[] root,
            int from,
            int to,
            double step,
            double gl,
            double leakage,
            double onset,
            double coupling,
            double coupledRest,
            double kept) {
        for (int n = from; n < to; n++) {
            double potential = v[n];
            double adaptation = w[n];
            double passive = multiplyAdd(-gl - g[n], potential, leakage + i[n] - adaptation);
            double total = multiplyAdd(onset, eighthPower(root[n]), passive);
            v[n] = multiplyAdd(step, total, potential);
            w[n] = multiplyAdd(kept, adaptation, multiplyAdd(coupling, potential, coupledRest));
        }
    }

    @Override
    CellsAndSynapses withSynapses(ExponentialConductance first, ExponentialConductance second) {
        return new AdaptiveCellsAndSynapses(this, first, second, VectorLoops.longest() >= ONE_LOOP);
    }

    @Override
    public void reset(int cell) {
        super.reset(cell);
        w[cell] += b[cell];
    }
}
