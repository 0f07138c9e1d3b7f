package org.ntwk.cells;

import static org.ntwk.api.numeric.ColumnMath.eighthPower;
import static org.ntwk.api.numeric.ColumnMath.multiplyAdd;
import static org.ntwk.api.numeric.ColumnMath.rootOfOnset;

import org.ntwk.api.numeric.ColumnMath;
import org.ntwk.api.synapse.ExponentialConductance;

/** Exponential cells and two groups of synapses: in one loop, or the exponential in one before. The bits are the same. */
final class ExponentialCellsAndSynapses extends CellsAndSynapses {

    private final ExponentialKernel cells;
    private final boolean inOneLoop;
    private final double[] root;
    private final double onsetCurrent;
    private final double slope;
    private final double start;

    ExponentialCellsAndSynapses(
            ExponentialKernel cells, ExponentialConductance first, ExponentialConductance second, boolean inOneLoop) {
        super(cells, first, second);
        this.cells = cells;
        this.inOneLoop = inOneLoop;
        root = cells.root;
        onsetCurrent = cells.onsetCurrent[0];
        slope = ColumnMath.slopeOfOnset(cells.scale[0]);
        start = ColumnMath.startOfOnset(cells.shift[0]);
    }

    @Override
    public void advance(int from, int to, double tMs) {
        if (inOneLoop) {
            advance(
                    v,
                    open,
                    open2,
                    from,
                    to,
                    step,
                    leak,
                    leakCurrent,
                    onsetCurrent,
                    slope,
                    start,
                    reversal,
                    reversal2,
                    change,
                    change2);
        } else {
            cells.roots(from, to);
            advance(
                    v,
                    open,
                    open2,
                    root,
                    from,
                    to,
                    step,
                    leak,
                    leakCurrent,
                    onsetCurrent,
                    reversal,
                    reversal2,
                    change,
                    change2);
        }
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
            double onset,
            double slope,
            double start,
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
            double root = rootOfOnset(multiplyAdd(slope, potential, start));
            double input = multiplyAdd(two, reversal2, one * reversal);
            double passive = multiplyAdd(-gl - (one + two), potential, leakage + input);
            double total = multiplyAdd(onset, eighthPower(root), passive);
            v[n] = multiplyAdd(step, total, potential);
        }
    }

    private static void advance(
            double[] v,
            double[] open,
            double[] open2,
            double[] root,
            int from,
            int to,
            double step,
            double gl,
            double leakage,
            double onset,
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
            double passive = multiplyAdd(-gl - (one + two), potential, leakage + input);
            double total = multiplyAdd(onset, eighthPower(root[n]), passive);
            v[n] = multiplyAdd(step, total, potential);
        }
    }
}
