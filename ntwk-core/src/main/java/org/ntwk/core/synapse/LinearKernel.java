package org.ntwk.core.synapse;

import static org.ntwk.api.numeric.ColumnMath.multiplyAdd;

import org.ntwk.api.synapse.SynapseContext;
import org.ntwk.api.synapse.SynapseKernel;

/** Synapses whose conductance and current are both proportional to what is open. */
final class LinearKernel implements SynapseKernel {

    private final Kinetics kinetics;
    private final double[] open;
    private final double[] conductance;
    private final double[] current;
    private final double conductanceShare;
    private final double currentShare;
    private final double gain;

    private LinearKernel(
            SynapseContext context, Kinetics kinetics, double conductanceShare, double currentShare, double gain) {
        this.kinetics = kinetics;
        open = kinetics.open();
        conductance = context.conductance();
        current = context.current();
        this.conductanceShare = conductanceShare;
        this.currentShare = currentShare;
        this.gain = gain;
    }

    /**
     * @param conductanceShare from what is open to g
     * @param currentShare from what is open to i
     */
    static LinearKernel of(
            SynapseContext context, ExponentialKinetics kinetics, double conductanceShare, double currentShare) {
        return new LinearKernel(context, kinetics, conductanceShare, currentShare, 1);
    }

    /** As {@link #of(SynapseContext, ExponentialKinetics, double, double)}; a weight is the peak. */
    static LinearKernel of(
            SynapseContext context, RisingKinetics kinetics, double conductanceShare, double currentShare) {
        return new LinearKernel(context, kinetics, conductanceShare, currentShare, kinetics.gain());
    }

    @Override
    public void advance(int from, int to) {
        if (conductanceShare != 0) {
            add(open, conductanceShare, conductance, from, to);
        }
        add(open, currentShare, current, from, to);
        kinetics.decay(from, to);
    }

    private static void add(double[] open, double share, double[] column, int from, int to) {
        for (int n = from; n < to; n++) {
            column[n] = multiplyAdd(open[n], share, column[n]);
        }
    }

    @Override
    public double gain() {
        return gain;
    }

    @Override
    public double conductance(int cell) {
        return open[cell] * conductanceShare;
    }

    @Override
    public double current(int cell) {
        return open[cell] * currentShare;
    }
}
