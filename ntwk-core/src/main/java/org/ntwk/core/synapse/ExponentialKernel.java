package org.ntwk.core.synapse;

import static org.ntwk.api.numeric.ColumnMath.multiplyAdd;

import org.ntwk.api.synapse.ExponentialConductance;

/**
 * Loops of {@link ExponentialSynapse}.
 *
 * @param membraneConductance column that conductances are added to
 * @param membraneCurrent column that currents are added to
 */
record ExponentialKernel(
        double[] open, double[] membraneConductance, double[] membraneCurrent, double reversal, double loss)
        implements ExponentialConductance {

    @Override
    public void advance(int from, int to) {
        add(open, membraneConductance, membraneCurrent, reversal, -loss, from, to);
    }

    private static void add(
            double[] open, double[] conductance, double[] current, double reversal, double change, int from, int to) {
        for (int n = from; n < to; n++) {
            double now = open[n];
            conductance[n] += now;
            current[n] = multiplyAdd(now, reversal, current[n]);
            open[n] = multiplyAdd(now, change, now);
        }
    }
}
