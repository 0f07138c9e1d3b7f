package org.ntwk.core.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The threads of a simulation: the caller's own and as many more as there are further workers. They run spans of steps
 * together and stand still between them, so that the caller may look at the network and change it.
 */
final class WorkerTeam implements AutoCloseable {

    private final EngineNetwork network;
    private final StepBarrier barrier;
    private final List<Thread> threads = new ArrayList<>();

    /** The span to run; written while the others wait at the barrier, which makes it visible. */
    private int first;

    private int end;

    private volatile @Nullable Throwable failure;

    WorkerTeam(EngineNetwork network) {
        this.network = network;
        barrier = new StepBarrier(network.workers());
        for (int worker = 1; worker < network.workers(); worker++) {
            int own = worker;
            Thread thread = new Thread(() -> serve(own), "ntwk-worker-" + worker);
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
    }

    /** Runs the steps {@code [from, to)} on all threads. */
    void run(int from, int to) {
        first = from;
        end = to;
        try {
            barrier.await();
            runSteps(0);
            barrier.await();
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
            barrier.breakUp();
            throw e;
        }
    }

    private void serve(int worker) {
        try {
            barrier.await();
            while (true) {
                runSteps(worker);
                barrier.await();
                barrier.await();
            }
        } catch (StepBarrier.BrokenException e) {
            // Another thread failed or the simulation was closed: nothing is left to do here.
            return;
        } catch (RuntimeException | Error e) {
            failure = e;
            barrier.breakUp();
        }
    }

    private void runSteps(int worker) {
        List<Part> parts = network.parts.get(worker);
        for (int step = first; step < end; step++) {
            double tMs = step * network.dtMs;
            if (network.sharesPotentials) {
                for (int n = 0; n < parts.size(); n++) {
                    parts.get(n).sharePotentials();
                }
                barrier.await();
            }
            for (int n = 0; n < parts.size(); n++) {
                parts.get(n).advance(step, tMs);
            }
            barrier.await();
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
