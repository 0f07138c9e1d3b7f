package com.example.plasticity;

import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.plasticity.PlasticityContext;
import org.ntwk.api.plasticity.PlasticityKernel;

/**
 * The synapses of {@link InhibitoryPlasticity} onto the cells of one thread. All synapses of a row see the same arrivals
 * and those of a target the same spikes, so there is a trace for each row and each target, none for each synapse.
 */
final class InhibitoryPlasticityKernel implements PlasticityKernel {

    private final int[] targets;
    private final double[] weights;
    private final int[] incoming;
    private final int[] incomingRows;
    private final int firstTarget;
    private final Traces arrivals;
    private final Traces spikes;
    private final double eta;
    private final double loss;
    private final double largest;

    InhibitoryPlasticityKernel(PlasticityContext context) {
        targets = context.targets();
        weights = context.weights();
        incoming = context.incoming();
        incomingRows = context.incomingRows();
        firstTarget = context.firstTarget();
        ParameterValues values = context.parameters();
        double tauMs = values.number("tau");
        arrivals = new Traces(context.rows(), context.dtMs() / tauMs);
        spikes = new Traces(context.targetCount(), context.dtMs() / tauMs);
        eta = values.number("eta") * context.gain();
        loss = 2 * values.number("target-rate") / 1000 * tauMs;
        largest = values.number("w-max") * context.gain();
    }

    @Override
    public void arrived(int row, int from, int to, int step) {
        for (int n = from; n < to; n++) {
            change(n, spikes.at(targets[n] - firstTarget, step) - loss);
        }
        arrivals.add(row, step);
    }

    @Override
    public void fired(int target, int from, int to, int step) {
        for (int n = from; n < to; n++) {
            change(incoming[n], arrivals.at(incomingRows[n], step));
        }
        spikes.add(target - firstTarget, step);
    }

    private void change(int synapse, double by) {
        weights[synapse] = Math.max(0, Math.min(largest, weights[synapse] + eta * by));
    }

    /** Numbers that decay from step to step, each brought up to date when it is looked at. */
    private static final class Traces {

        private final double[] values;
        private final int[] steps;
        private final double decayPerStep;

        Traces(int count, double decayPerStep) {
            values = new double[count];
            steps = new int[count];
            this.decayPerStep = decayPerStep;
        }

        double at(int index, int step) {
            return values[index] * StrictMath.exp((steps[index] - step) * decayPerStep);
        }

        void add(int index, int step) {
            values[index] = at(index, step) + 1;
            steps[index] = step;
        }
    }
}
