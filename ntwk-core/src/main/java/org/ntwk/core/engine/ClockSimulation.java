package org.ntwk.core.engine;

import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.network.ChangeDescription;
import org.ntwk.api.problem.NumericalFailureException;
import org.ntwk.api.result.LoopProfile;
import org.ntwk.api.result.LoopProfile.Phase;
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
    private @Nullable PhaseTimers timers;
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
     * @param profile of the loop, if it was measured
     * @param stimuli of the network
     */
    public record Run(
            long steps,
            boolean complete,
            int threads,
            double loopSeconds,
            @Nullable LoopProfile profile,
            List<StimulusPlan> stimuli) {}

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
    public void measurePhases() {
        requireNotFinished();
        if (timers == null) {
            timers = new PhaseTimers(network, step, loopNanos);
            team.use(timers.clocks());
        }
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
        long start = System.nanoTime();
        toldAt = start;
        team.clock().enter(Phase.REST);
        try {
            loop((int) wanted);
        } finally {
            team.clock().stop();
            loopNanos += System.nanoTime() - start;
        }
        progress.accept(timeMs());
    }

    private void loop(int goal) {
        PhaseClock clock = team.clock();
        while (step < goal && !stopRequested) {
            long nextChange = makePlannedChanges();
            clock.enter(Phase.RECORDING);
            long nextSample = takeSamples();
            long longest = Math.min(goal, step + (long) EngineNetwork.LONGEST_SPAN);
            int end = (int) Math.min(longest, Math.min(nextChange, nextSample));
            team.run(step, end);
            clock.enter(Phase.RECORDING);
            for (RecorderRun recorder : recorders) {
                recorder.take(network.log(recorder), network.workers(), step, end, network.dtMs);
            }
            clock.enter(Phase.REST);
            step = end;
            if (step - checkedAt >= STEPS_BETWEEN_CHECKS) {
                checkFinite();
            }
            tellProgress();
        }
        checkFinite();
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
        network.populations.stream()
                .filter(candidate -> candidate.name.equals(population))
                .forEach(found -> found.variableSet(variable, cell));
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
        return outcome.collect(new Run(
                step,
                step == plannedSteps,
                network.workers(),
                loopNanos * 1e-9,
                timers == null ? null : timers.profile(step, loopNanos),
                network.stimuli));
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
