package org.ntwk.core.engine;

import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import org.ntwk.api.network.ChangeDescription;
import org.ntwk.api.problem.NumericalFailureException;
import org.ntwk.api.result.RunResult;
import org.ntwk.api.simulation.Connections;
import org.ntwk.api.simulation.Simulation;

/** The clock loop of one run. */
public final class ClockSimulation implements Simulation {

    /** Steps between two checks that all state is finite. */
    private static final int STEPS_BETWEEN_CHECKS = 1000;

    private static final long PROGRESS_NANOS = 50_000_000;

    private final EngineNetwork network;
    private final List<RecorderRun> recorders;
    private final Outcome outcome;
    private final NetworkChanges changes;
    private final List<NetworkChanges.Planned> planned;
    private final int plannedSteps;
    private final WorkerTeam team;
    private DoubleConsumer progress = time -> {};
    private int step;
    private int nextPlanned;
    private int checkedAt;
    private long loopNanos;
    private long toldAt;
    private boolean finished;
    private volatile boolean stopRequested;

    /** Makes the result of a run from what its recorders kept. */
    public interface Outcome extends AutoCloseable {

        RunResult collect(Run run);

        /** Lets go of what was recorded, if it was not collected. */
        @Override
        void close();
    }

    /**
     * What a run was.
     *
     * @param steps that were run
     * @param complete whether these are all that were planned
     * @param threads that integrated
     * @param loopSeconds that the clock loop took
     * @param stimuli of the network
     */
    public record Run(long steps, boolean complete, int threads, double loopSeconds, List<StimulusPlan> stimuli) {}

    public ClockSimulation(
            EngineNetwork network,
            List<RecorderRun> recorders,
            Outcome outcome,
            NetworkChanges changes,
            int plannedSteps) {
        this.network = network;
        this.recorders = List.copyOf(recorders);
        this.outcome = outcome;
        this.changes = changes;
        planned = changes.planned();
        this.plannedSteps = plannedSteps;
        team = new WorkerTeam(network);
    }

    @Override
    public double timeMs() {
        return step * network.dtMs;
    }

    @Override
    public double durationMs() {
        return plannedSteps * network.dtMs;
    }

    @Override
    public int threads() {
        return network.workers();
    }

    @Override
    public void onProgress(DoubleConsumer timeMs) {
        progress = timeMs;
    }

    @Override
    public void requestStop() {
        stopRequested = true;
    }

    @Override
    public void advanceTo(double tMs) {
        requireNotFinished();
        long wanted = StepTime.nearest(tMs, network.dtMs);
        if (wanted < step) {
            throw new IllegalArgumentException("cannot go back from " + timeMs() + " ms to " + tMs + " ms");
        }
        if (wanted > plannedSteps) {
            throw new IllegalArgumentException(
                    "cannot go on to " + tMs + " ms: the run is planned to end at " + durationMs() + " ms");
        }
        int goal = (int) wanted;
        long start = System.nanoTime();
        toldAt = start;
        while (step < goal && !stopRequested) {
            long nextChange = makePlannedChanges();
            long nextSample = takeSamples();
            long longest = Math.min(goal, step + (long) EngineNetwork.LONGEST_SPAN);
            int end = (int) Math.min(longest, Math.min(nextChange, nextSample));
            team.run(step, end);
            for (RecorderRun recorder : recorders) {
                recorder.take(network.log(recorder), network.workers(), step, end, network.dtMs);
            }
            step = end;
            if (step - checkedAt >= STEPS_BETWEEN_CHECKS) {
                checkFinite();
            }
            tellProgress();
        }
        checkFinite();
        loopNanos += System.nanoTime() - start;
        progress.accept(timeMs());
    }

    /** Makes the changes that are due now; gives the step of the next one. */
    private long makePlannedChanges() {
        while (nextPlanned < planned.size() && planned.get(nextPlanned).step() <= step) {
            changes.apply(planned.get(nextPlanned).change(), timeMs());
            nextPlanned++;
        }
        return nextPlanned < planned.size() ? planned.get(nextPlanned).step() : Long.MAX_VALUE;
    }

    /** Takes the samples that are due now; gives the step of the next ones that are to be taken or handed on. */
    private long takeSamples() {
        long next = Long.MAX_VALUE;
        for (RecorderRun recorder : recorders) {
            recorder.sampleNow(step, timeMs());
            next = Math.min(next, recorder.nextStandstill(step));
        }
        return next;
    }

    private void tellProgress() {
        long now = System.nanoTime();
        if (now - toldAt >= PROGRESS_NANOS) {
            toldAt = now;
            progress.accept(timeMs());
        }
    }

    private void checkFinite() {
        checkedAt = step;
        for (Population population : network.populations) {
            for (Map.Entry<String, Population.StateColumn> entry : population.state.entrySet()) {
                double[] values = entry.getValue().values();
                for (int cell = 0; cell < values.length; cell++) {
                    if (!Double.isFinite(values[cell])) {
                        throw new NumericalFailureException(
                                population.name, cell, entry.getKey(), values[cell], timeMs());
                    }
                }
            }
        }
    }

    @Override
    public double value(String population, String variable, int cell) {
        return columnOf(population, variable, cell)[cell];
    }

    @Override
    public void set(String population, String variable, int cell, double value) {
        requireNotFinished();
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(variable + " cannot be set to " + value);
        }
        columnOf(population, variable, cell)[cell] = value;
    }

    private double[] columnOf(String population, String variable, int cell) {
        Population found = network.populations.stream()
                .filter(candidate -> candidate.name.equals(population))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no population " + population));
        if (cell < 0 || cell >= found.size) {
            throw new IllegalArgumentException(
                    "population " + population + " has no cell " + cell + ", its size is " + found.size);
        }
        return found.column(variable);
    }

    @Override
    public void apply(ChangeDescription change) {
        requireNotFinished();
        changes.apply(change, timeMs());
    }

    @Override
    public Connections connections(int projection) {
        return network.connections().get(projection);
    }

    @Override
    public RunResult finish() {
        requireNotFinished();
        finished = true;
        team.close();
        for (RecorderRun recorder : recorders) {
            recorder.finish(step);
        }
        return outcome.collect(
                new Run(step, step == plannedSteps, network.workers(), loopNanos * 1e-9, network.stimuli));
    }

    private void requireNotFinished() {
        if (finished) {
            throw new IllegalStateException("the simulation is finished");
        }
    }

    @Override
    public void close() {
        team.close();
        if (!finished) {
            finished = true;
            outcome.close();
        }
    }
}
