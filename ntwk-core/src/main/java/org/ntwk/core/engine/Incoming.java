package org.ntwk.core.engine;

import org.jspecify.annotations.Nullable;
import org.ntwk.api.random.RandomStream;

/** Delivers the spikes of one projection to the cells of one worker. */
final class Incoming {

    private final SpikeLog log;
    private final int workers;
    private final ConnectionTable table;
    private final Population target;
    private final double[] input;
    private final double releaseProbability;
    private final RandomStream release;
    private final @Nullable PlasticTable plasticity;

    /** @param plasticity of the synapses in the table; null if they do not change */
    Incoming(ProjectionPlan plan, SpikeLog log, int workers, ConnectionTable table, @Nullable PlasticTable plasticity) {
        this.log = log;
        this.workers = workers;
        this.table = table;
        target = plan.target();
        input = plan.synapses().input();
        releaseProbability = plan.releaseProbability();
        release = plan.release().copy();
        this.plasticity = plasticity;
    }

    /** Adds the weights of all spikes that arrive in this step, by delay, then by source. */
    void deliver(int step) {
        int[] delays = table.delaySteps();
        for (int d = 0; d < delays.length; d++) {
            int fired = step - delays[d];
            if (fired < 0) {
                return;
            }
            int firstRow = d * table.sources();
            long moment = ((long) delays[d] << 32) | step;
            for (int worker = 0; worker < workers; worker++) {
                int count = log.count(fired, worker);
                if (count > 0 && plasticity != null) {
                    deliverChanging(plasticity, log.cells(fired, worker), count, firstRow, step);
                } else if (count > 0 && releaseProbability < 1) {
                    deliverReleased(log.cells(fired, worker), count, firstRow, moment);
                } else if (count > 0) {
                    deliver(log.cells(fired, worker), count, firstRow);
                }
            }
        }
    }

    private void deliver(int[] cells, int count, int firstRow) {
        int[] rowStart = table.rowStart();
        double[] weights = table.weights();
        Targets targets = table.targets();
        for (int n = 0; n < count; n++) {
            int row = firstRow + cells[n];
            int from = rowStart[row];
            int to = rowStart[row + 1];
            if (weights == null) {
                targets.add(input, from, to, table.weight());
            } else {
                targets.addEach(input, from, to, weights);
            }
        }
    }

    /** @param cells ascending; one that relays stimuli may be there several times */
    private void deliverReleased(int[] cells, int count, int firstRow, long moment) {
        int[] rowStart = table.rowStart();
        int next;
        for (int n = 0; n < count; n = next) {
            next = n + 1;
            while (next < count && cells[next] == cells[n]) {
                next++;
            }
            int row = firstRow + cells[n];
            addReleased(rowStart[row], rowStart[row + 1], cells[n], next - n, moment);
        }
    }

    private void deliverChanging(PlasticTable plasticity, int[] cells, int count, int firstRow, int step) {
        int[] rowStart = table.rowStart();
        double[] weights = table.weights();
        for (int n = 0; n < count; n++) {
            int row = firstRow + cells[n];
            int from = rowStart[row];
            int to = rowStart[row + 1];
            if (from < to) {
                double efficacy = plasticity.efficacy(row, step);
                if (weights == null) {
                    table.targets().add(input, from, to, table.weight() * efficacy);
                } else {
                    addEach(input, table.targets().wide(), from, to, weights, efficacy);
                }
                plasticity.arrived(row, from, to, step);
            }
        }
    }

    /** How many synapses the spikes reach that arrive in this step. */
    long events(int step) {
        int[] delays = table.delaySteps();
        int[] rowStart = table.rowStart();
        long events = 0;
        for (int d = 0; d < delays.length && delays[d] <= step; d++) {
            int fired = step - delays[d];
            for (int worker = 0; worker < workers; worker++) {
                int[] cells = log.cells(fired, worker);
                int count = log.count(fired, worker);
                for (int n = 0; n < count; n++) {
                    int row = d * table.sources() + cells[n];
                    events += rowStart[row + 1] - rowStart[row];
                }
            }
        }
        return events;
    }

    /** Tells plastic synapses which of the worker's cells fired; all spikes that arrive in this step have arrived. */
    void targetsFired(int[] cells, int count, int step) {
        if (plasticity != null) {
            plasticity.fired(cells, count, step);
        }
    }

    private static void addEach(double[] input, int[] targets, int from, int to, double[] weights, double efficacy) {
        for (int n = from; n < to; n++) {
            input[targets[n]] += weights[n] * efficacy;
        }
    }

    /**
     * Draws for each synapse and spike; the stream belongs to the pair of cells, several synapses of a pair and delay take
     * turns in it.
     *
     * @param spikes of the source in one step
     * @param moment of the stream: the step with the delay, for synapses of a pair with different delays may bring spikes
     *     in the same step
     */
    private void addReleased(int from, int to, int source, int spikes, long moment) {
        Targets targets = table.targets();
        double[] weights = table.weights();
        int previous = -1;
        for (int n = from; n < to; n++) {
            int entry = targets.get(n);
            int cell = target.cellOf(entry);
            if (cell != previous) {
                release.at(((long) source << 32) | cell, moment);
                previous = cell;
            }
            for (int spike = 0; spike < spikes; spike++) {
                if (release.nextDouble() < releaseProbability) {
                    input[entry] += weights == null ? table.weight() : weights[n];
                }
            }
        }
    }
}
