package org.ntwk.cells;

import static org.ntwk.api.numeric.ColumnMath.multiplyAdd;

import org.ntwk.api.synapse.ExponentialConductance;

/** Leaky cells and two groups of synapses. */
final class LeakyCellsAndSynapses extends CellsAndSynapses {

    LeakyCellsAndSynapses(LeakyKernel cells, ExponentialConductance first, ExponentialConductance second) {
        super(cells, first, second);
    }

    @Override
    public void advance(int from, int to, double tMs) {
        advance(v, open, open2, from, to, step, leak, leakCurrent, reversal, reversal2, change, change2);
    }

    private static void advance(
            double[] v,
            double[] open,
            double[] open2,
            int from,
            int to,
            double step,
            double gl,
            double leakage,
            double reversal,
            double reversal2,
            double change,
            double change2) {
        for (int n = from; n < to; n++) {
            double potential = v[n];
            double one = open[n];
            double two = open2[n];
            open[n] = multiplyAdd(one, change, one);
            open2[n] = multiplyAdd(two, change2, two);
            double input = multiplyAdd(two, reversal2, one * reversal);
            double total = multiplyAdd(-gl - (one + two), potential, leakage + input);
            v[n] = multiplyAdd(step, total, potential);
        }
    }
}
