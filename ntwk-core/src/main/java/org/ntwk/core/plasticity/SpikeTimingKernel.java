package org.ntwk.core.plasticity;

import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.plasticity.PlasticityContext;
import org.ntwk.api.plasticity.PlasticityKernel;

/** The traces of {@link SpikeTimingPlasticity}: of arrivals for each row, of spikes for each target. */
final class SpikeTimingKernel implements PlasticityKernel {

    private final int[] targets;
    private final double[] weights;
    private final int[] incoming;
    private final int[] incomingRows;
    private final int firstTarget;
    private final SpikeTraces arrivals;
    private final SpikeTraces targetSpikes;
    private final double lowest;
    private final double highest;
    private final double range;
    private final double potentiation;
    private final double depression;
    private final double mu;

    SpikeTimingKernel(PlasticityContext context) {
        targets = context.targets();
        weights = context.weights();
        incoming = context.incoming();
        incomingRows = context.incomingRows();
        firstTarget = context.firstTarget();
        ParameterValues values = context.parameters();
        arrivals = new SpikeTraces(context.rows(), new DecayTable(values.number("tau-plus"), context.dtMs()));
        targetSpikes =
                new SpikeTraces(context.targetCount(), new DecayTable(values.number("tau-minus"), context.dtMs()));
        lowest = values.number("w-min") * context.gain();
        highest = values.number("w-max") * context.gain();
        range = highest - lowest;
        potentiation = values.number("A-plus") * range;
        depression = values.number("A-minus") * range;
        mu = values.number("mu");
        for (int n = 0; n < weights.length; n++) {
            weights[n] = Math.min(highest, Math.max(lowest, weights[n]));
        }
    }

    @Override
    public void arrived(int row, int from, int to, int step) {
        for (int n = from; n < to; n++) {
            double trace = targetSpikes.at(targets[n] - firstTarget, step);
            double change = depression * dependence((weights[n] - lowest) / range) * trace;
            weights[n] = Math.max(lowest, weights[n] - change);
        }
        arrivals.spike(row, step);
    }

    @Override
    public void fired(int target, int from, int to, int step) {
        for (int n = from; n < to; n++) {
            int synapse = incoming[n];
            double trace = arrivals.at(incomingRows[n], step);
            double change = potentiation * dependence((highest - weights[synapse]) / range) * trace;
            weights[synapse] = Math.min(highest, weights[synapse] + change);
        }
        targetSpikes.spike(target - firstTarget, step);
    }

    /** @param distance from the bound that the weight moves to, from 0 to 1 */
    private double dependence(double distance) {
        if (mu == 0) {
            return 1;
        }
        if (mu == 1) {
            return distance;
        }
        // A power, a third faster than StrictMath.pow. Rounding may leave a distance a little below 0.
        return StrictMath.exp(mu * StrictMath.log(Math.max(0, distance)));
    }
}
