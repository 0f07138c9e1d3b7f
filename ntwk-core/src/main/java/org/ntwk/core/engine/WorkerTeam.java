package org.ntwk.core.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The threads of a simulation: the caller's own and as many more as there are further workers. They run spans of steps
 * together and stand still between them, so that the caller may look at the network and change it.
 */
final class WorkerTeam implements AutoCloseable {

    /** The worker that is the thread of the caller. */
    private static final int CALLER = 0;

    private final EngineNetwork network;
    private final StepBarrier barrier;

    /** The span to run; written while the others wait at the barrier, which makes it visible. */
    private int first;

    private int end;

    private volatile @Nullable Throwable failure;

    WorkerTeam(EngineNetwork network) {
        this.network = network;
        barrier = new StepBarrier(network.workers());
        for (int worker = CALLER + 1; worker < network.workers(); worker++) {
            int own = worker;
            Thread thread = new Thread(() -> serve(own), "ntwk-worker-" + worker);
            thread.setDaemon(true);
            thread.start();
        }
    }

    /**
     * Runs the steps {@code [from, to)} on all threads. When a worker has failed there are no further runs: its exception
     * is thrown again.
     */
    void run(int from, int to) {
        first = from;
        end = to;
        try {
            barrier.await(CALLER);
            runSteps(CALLER);
            barrier.await(CALLER);
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
                runSteps(worker);
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

    private void runSteps(int worker) {
        List<Part> parts = network.parts.get(worker);
        for (int step = first; step < end; step++) {
            double tMs = step * network.dtMs;
            network.readSamples(step, worker);
            if (network.sharesPotentials) {
                for (int n = 0; n < parts.size(); n++) {
                    parts.get(n).sharePotentials();
                }
                barrier.await(worker);
            }
            for (int n = 0; n < parts.size(); n++) {
                parts.get(n).advance(step, tMs);
            }
            barrier.await(worker);
            for (int n = 0; n < parts.size(); n++) {
                parts.get(n).deliver(step);
            }
        }
    }

    @Override
    public void close() {
        barrier.breakUp();
    }
}
