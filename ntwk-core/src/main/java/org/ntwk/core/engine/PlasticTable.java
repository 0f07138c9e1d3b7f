package org.ntwk.core.engine;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.plasticity.PlasticityContext;
import org.ntwk.api.plasticity.PlasticityKernel;
import org.ntwk.api.plasticity.PlasticityModel;
import org.ntwk.core.plugin.Owned;

/** The plastic synapses of one projection onto the cells of one worker, and the rule that works on them. */
final class PlasticTable implements PlasticityContext {

    private final ConnectionTable table;

    /** The target of each synapse: a cell, also where it is on a compartment of one. */
    private final int[] targets;

    private final double dtMs;
    private final int firstTarget;
    private final int targetCount;
    private final double gain;
    private final ParameterValues parameters;
    private final @Nullable TargetIndex index;
    private final Owned<PlasticityModel> model;
    private final PlasticityKernel kernel;

    /**
     * @param target whose entries the table holds
     * @param from the first target of the worker, up to {@code to}
     */
    PlasticTable(
            PlasticityPlan plan, ConnectionTable table, Population target, double gain, double dtMs, int from, int to) {
        this.table = table;
        targets = targets(table.targets().wide(), target);
        this.dtMs = dtMs;
        this.gain = gain;
        firstTarget = from;
        targetCount = to - from;
        parameters = plan.values();
        model = plan.model();
        index = plan.takesTargetSpikes() ? TargetIndex.of(targets, table.rowStart(), from, targetCount) : null;
        kernel = model.ask("prepare", rule -> plan.checks().prepare(model.owner(), rule, this));
    }

    private static int[] targets(int[] entries, Population target) {
        return target.compartments().isEmpty()
                ? entries
                : IntStream.of(entries).map(target::cellOf).toArray();
    }

    /** Bytes beyond those of the table. */
    long bytes() {
        boolean shared = targets == table.targets().wide();
        return (index == null ? 0 : index.bytes()) + (shared ? 0 : (long) Integer.BYTES * targets.length);
    }

    double efficacy(int row, int step) {
        try {
            return kernel.efficacy(row, step);
        } catch (Throwable thrown) { // a plugin may throw what it likes
            throw fault("efficacy", step, thrown);
        }
    }

    void arrived(int row, int from, int to, int step) {
        try {
            kernel.arrived(row, from, to, step);
        } catch (Throwable thrown) { // a plugin may throw what it likes
            throw fault("arrived", step, thrown);
        }
    }

    /** @param fired the cells of the worker that fired, of which the first {@code count} entries count */
    void fired(int[] fired, int count, int step) {
        if (index == null) {
            return;
        }
        int[] start = index.start();
        try {
            for (int n = 0; n < count; n++) {
                int target = fired[n] - firstTarget;
                kernel.fired(fired[n], start[target], start[target + 1], step);
            }
        } catch (Throwable thrown) { // a plugin may throw what it likes
            throw fault("fired", step, thrown);
        }
    }

    private RuntimeException fault(String method, int step, Throwable thrown) {
        return model.fault(method + " at " + StepTime.inWords(step, step * dtMs), thrown);
    }

    @Override
    public double dtMs() {
        return dtMs;
    }

    @Override
    public ParameterValues parameters() {
        return parameters;
    }

    @Override
    public int rows() {
        return table.rowStart().length - 1;
    }

    @Override
    public int[] targets() {
        return targets;
    }

    @Override
    public double[] weights() {
        double[] weights = table.weights();
        if (weights == null || !model.value().changesWeights()) {
            throw new IllegalStateException("the rule does not say that it changes weights");
        }
        return weights;
    }

    @Override
    public double gain() {
        return gain;
    }

    @Override
    public int firstTarget() {
        return firstTarget;
    }

    @Override
    public int targetCount() {
        return targetCount;
    }

    @Override
    public int[] incoming() {
        return index().synapses();
    }

    @Override
    public int[] incomingRows() {
        return index().rows();
    }

    private TargetIndex index() {
        if (index == null) {
            throw new IllegalStateException("the rule does not say that it takes the spikes of targets");
        }
        return index;
    }
}
