package org.ntwk.core.engine;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.result.LoopProfile.Phase;

/**
 * The threads of a simulation: the caller's own and as many more as there are further workers. They run spans of steps
 * together and stand still between them, so that the caller may look at the network and change it.
 */
final class WorkerTeam implements AutoCloseable {

    /** The worker that is the thread of the caller. */
    private static final int CALLER = 0;

    private final EngineNetwork network;
    private final StepBarrier barrier;

    /** Of each worker; changes only while the network stands still. */
    private final PhaseClock[] clocks;

    /** The span to run; written while the others wait at the barrier, which makes it visible. */
    private int first;

    private int end;

    private volatile @Nullable Throwable failure;

    WorkerTeam(EngineNetwork network) {
        this.network = network;
        barrier = new StepBarrier(network.workers());
        clocks = new PhaseClock[network.workers()];
        Arrays.fill(clocks, PhaseClock.OFF);
        for (int worker = CALLER + 1; worker < network.workers(); worker++) {
            int own = worker;
            Thread thread = new Thread(() -> serve(own), "ntwk-worker-" + worker);
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** Measures with these, one for each worker. */
    void use(List<? extends PhaseClock> measuring) {
        measuring.toArray(clocks);
    }

    /** The clock of the caller's own worker. */
    PhaseClock clock() {
        return clocks[CALLER];
    }

    /**
     * Runs the steps {@code [from, to)} on all threads. When a worker has failed there are no further runs: its exception
     * is thrown again.
     */
    void run(int from, int to) {
        first = from;
        end = to;
        try {
            await(CALLER, clocks[CALLER]);
            runSteps(CALLER, clocks[CALLER]);
            await(CALLER, clocks[CALLER]);
        } catch (StepBarrier.BrokenException e) {
            Throwable cause = failure;
            if (cause instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            if (cause instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException("the simulation was closed while it ran", e);
        } catch (RuntimeException | Error e) {
            fail(e);
            throw e;
        }
    }

    private void serve(int worker) {
        try {
            barrier.await(worker);
            while (true) {
                runSteps(worker, clocks[worker]);
                // The caller may stay away for long; how long it was in the loop, its own clock knows.
                clocks[worker].stop();
                barrier.await(worker);
                barrier.await(worker);
            }
        } catch (StepBarrier.BrokenException e) {
            // Another thread failed or the simulation was closed: nothing is left to do here.
            return;
        } catch (RuntimeException | Error e) {
            fail(e);
        }
    }

    private void fail(Throwable thrown) {
        failure = thrown;
        barrier.breakUp();
    }

    private void runSteps(int worker, PhaseClock clock) {
        List<Part> parts = network.parts.get(worker);
        for (int step = first; step < end; step++) {
            double tMs = step * network.dtMs;
            clock.enter(Phase.RECORDING);
            network.readSamples(step, tMs, worker);
            if (network.sharesPotentials) {
                clock.enter(Phase.STATE);
                for (int n = 0; n < parts.size(); n++) {
                    parts.get(n).sharePotentials();
                }
                await(worker, clock);
            }
            for (int n = 0; n < parts.size(); n++) {
                parts.get(n).advance(step, tMs, clock);
            }
            await(worker, clock);
            for (int n = 0; n < parts.size(); n++) {
                parts.get(n).deliver(step, clock);
            }
            clock.delivered(parts, step);
        }
    }

    private void await(int worker, PhaseClock clock) {
        if (network.workers() > 1) {
            clock.enter(Phase.WAITING);
            barrier.await(worker);
        }
    }

    @Override
    public void close() {
        barrier.breakUp();
    }
}
