package org.ntwk.core.check;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.plasticity.PlasticityContext;
import org.ntwk.api.plasticity.PlasticityKernel;
import org.ntwk.api.plasticity.PlasticityModel;
import org.ntwk.core.plugin.BrokenContract;

/**
 * A plasticity rule at work, watched: the weights of the synapses that it is called for and of their neighbours in the
 * columns, and what tells where synapses go.
 */
final class WatchedPlasticity implements PlasticityKernel {

    private final PlasticityKernel kernel;
    private final Context context;
    private final int[] targets;
    private double[] before = new double[0];

    private WatchedPlasticity(PlasticityKernel kernel, Context context) {
        this.kernel = kernel;
        this.context = context;
        targets = context.targets().clone();
    }

    static PlasticityKernel prepare(PlasticityModel model, PlasticityContext context) {
        Context watched = new Context(context, new WatchedColumns(context.targets().length, "synapse"));
        PlasticityKernel kernel = Objects.requireNonNull(model.prepare(watched), "it gave null");
        watched.columns.prepared();
        return new WatchedPlasticity(kernel, watched);
    }

    @Override
    public double efficacy(int row, int step) {
        return Numbers.finite("the efficacy of row " + row, kernel.efficacy(row, step));
    }

    @Override
    public void arrived(int row, int from, int to, int step) {
        context.columns.once(from, to, WatchedColumns.LOOP, (first, end) -> kernel.arrived(row, first, end, step));
        requireTargets(from, to);
    }

    /** The synapses of a target lie apart. */
    @Override
    public void fired(int target, int from, int to, int step) {
        double[] weights = context.weights;
        if (weights == null) {
            kernel.fired(target, from, to, step);
            return;
        }
        int[] incoming = Arrays.copyOfRange(context.incoming(), from, to);
        remember(weights, incoming);
        kernel.fired(target, from, to, step);
        if (!Arrays.equals(incoming, 0, incoming.length, context.incoming(), from, to)) {
            throw new BrokenContract(
                    "it changed the list of the synapses onto target " + target + ", which it may only read.",
                    "Make a copy of what is to be changed.");
        }
        for (int n = 0; n < incoming.length; n++) {
            int synapse = incoming[n];
            if (!Double.isFinite(weights[synapse]) && Double.isFinite(before[3 * n + 1])) {
                throw new BrokenContract(
                        "it left the weight of synapse " + synapse + " at " + weights[synapse] + " (it was "
                                + before[3 * n + 1] + ").",
                        "Maybe a division by zero, or an exponential without a bound.");
            }
            requireUntouched(synapse - 1, before[3 * n], n > 0 ? incoming[n - 1] : -1, target);
            requireUntouched(synapse + 1, before[3 * n + 2], n + 1 < incoming.length ? incoming[n + 1] : -1, target);
        }
    }

    /** The weights of synapses and their neighbours. */
    private void remember(double[] weights, int[] synapses) {
        if (before.length < 3 * synapses.length) {
            before = new double[3 * synapses.length];
        }
        for (int n = 0; n < synapses.length; n++) {
            for (int beside = -1; beside <= 1; beside++) {
                int synapse = synapses[n] + beside;
                before[3 * n + 1 + beside] = synapse < 0 || synapse == weights.length ? 0 : weights[synapse];
            }
        }
    }

    /** @param own a synapse of the target that may be this one */
    private void requireUntouched(int synapse, double was, int own, int target) {
        double[] weights = Objects.requireNonNull(context.weights);
        if (synapse < 0 || synapse == weights.length || synapse == own) {
            return;
        }
        if (Double.compare(weights[synapse], was) != 0) {
            throw new BrokenContract(
                    "it changed the weight of synapse " + synapse + " from " + was + " to " + weights[synapse]
                            + ", which is not one of those onto target " + target + ".",
                    "Write the weights of incoming()[from] to incoming()[to - 1] alone.");
        }
    }

    private void requireTargets(int from, int to) {
        if (!Arrays.equals(targets, from, to, context.targets(), from, to)) {
            throw new BrokenContract("it changed the list of targets, which it may only read.", "Make a copy of it.");
        }
    }

    private static final class Context implements PlasticityContext {

        private final PlasticityContext context;
        private final WatchedColumns columns;

        /** Once the rule has asked for them. */
        private double @Nullable [] weights;

        Context(PlasticityContext context, WatchedColumns columns) {
            this.context = context;
            this.columns = columns;
        }

        @Override
        public double dtMs() {
            return context.dtMs();
        }

        @Override
        public ParameterValues parameters() {
            return context.parameters();
        }

        @Override
        public int rows() {
            return context.rows();
        }

        @Override
        public int[] targets() {
            return context.targets();
        }

        @Override
        public double[] weights() {
            double[] all = context.weights();
            weights = all;
            return columns.watch("the weight", all, Use.STATE);
        }

        @Override
        public double gain() {
            return context.gain();
        }

        @Override
        public int firstTarget() {
            return context.firstTarget();
        }

        @Override
        public int targetCount() {
            return context.targetCount();
        }

        @Override
        public int[] incoming() {
            return context.incoming();
        }

        @Override
        public int[] incomingRows() {
            return context.incomingRows();
        }
    }
}
