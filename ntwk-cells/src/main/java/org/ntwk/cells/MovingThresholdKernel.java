package org.ntwk.cells;

import static org.ntwk.api.numeric.ColumnMath.multiplyAdd;

import org.ntwk.api.cell.CellContext;
import org.ntwk.api.cell.FoundCells;
import org.ntwk.api.numeric.ColumnMath;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.synapse.ExponentialConductance;

/** Loops of the cell with a moving threshold, which goes on while V is held by refractoriness. */
final class MovingThresholdKernel extends AdaptiveExponentialKernel {

    private final double[] theta;
    private final double[] base;
    private final double[] rise;
    private final double[] onset;

    /** dt/Ti, or for exponential Euler 1 − exp(−dt/Ti). */
    private final double[] stepPerTime;

    /** How far a spike is above the threshold, in mV. */
    private final double[] spikeAbove;

    MovingThresholdKernel(CellContext context) {
        super(context);
        ParameterValues parameters = context.parameters();
        theta = context.state("theta");
        base = parameters.perCell("Vthre");
        rise = parameters.perCell("Ai");
        onset = parameters.perCell("Vi");
        stepPerTime = parameters.perCell("Ti");
        spikeAbove = parameters.perCell("deltaV");
        for (int n = 0; n < theta.length; n++) {
            stepPerTime[n] = integration.weight(context.dtMs() / stepPerTime[n]);
            spikeAbove[n] *= SPIKE_IN_DELTAS;
        }
    }

    @Override
    public void initialise(int from, int to) {
        super.initialise(from, to);
        for (int n = from; n < to; n++) {
            theta[n] = multiplyAdd(rise[n], Math.max(v[n] - onset[n], 0), base[n]);
        }
    }

    /** What is before the membranes goes over more columns. */
    @Override
    CellsAndSynapses withSynapses(ExponentialConductance first, ExponentialConductance second) {
        return new AdaptiveCellsAndSynapses(this, first, second, false);
    }

    /** All rates of change are those of the step's start: the exponentials see the old threshold, it the old V. */
    @Override
    void beforeMembrane(int from, int to) {
        roots(from, to);
        moveThreshold(v, theta, base, rise, onset, stepPerTime, from, to);
    }

    @Override
    void roots(int from, int to) {
        for (int n = from; n < to; n++) {
            root[n] = scale[n] * (v[n] - theta[n]);
        }
        ColumnMath.rootOfOnset(root, 1, 0, root, from, to);
    }

    private static void moveThreshold(
            double[] v,
            double[] theta,
            double[] base,
            double[] rise,
            double[] onset,
            double[] stepPerTime,
            int from,
            int to) {
        for (int n = from; n < to; n++) {
            double steady = multiplyAdd(rise[n], Math.max(v[n] - onset[n], 0), base[n]);
            theta[n] = multiplyAdd(stepPerTime[n], steady - theta[n], theta[n]);
        }
    }

    @Override
    public void findAboveThreshold(int from, int to, FoundCells found) {
        for (int n = from; n < to; n++) {
            if (v[n] >= theta[n] + spikeAbove[n]) {
                found.add(n);
            }
        }
    }
}
