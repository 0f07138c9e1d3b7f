package org.ntwk.core.scan;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.ntwk.api.problem.NtwkException;
import org.ntwk.api.scan.ScanJob;
import org.ntwk.api.scan.ScanJobs;
import org.ntwk.api.simulation.Simulation;
import org.ntwk.core.hdf5.PointFile;

/** The jobs of one start of a scan: gives out those that are not finished and keeps account of how they end. */
final class JobQueue implements ScanJobs {

    private static final long PROGRESS_NANOS = 100_000_000;

    private final JobRunner runner;
    private final Consumer<ScanProgress> listener;
    private final Map<String, Pending> all;
    private final Queue<String> waiting = new ArrayDeque<>();
    private final Set<String> given = new LinkedHashSet<>();
    private final Map<String, String> failures = new LinkedHashMap<>();
    private final Map<String, Double> parts = new HashMap<>();
    private final Set<Simulation> simulations = ConcurrentHashMap.newKeySet();
    private final long startedAt = System.nanoTime();
    private final int found;
    private int done;
    private long toldAt;
    private volatile boolean stopRequested;

    /** A job that is made when it is asked for. */
    record Pending(Path output, Supplier<ScanJob> job) {}

    /** @param all the jobs by address; those whose output is there and whole are not run */
    JobQueue(JobRunner runner, Map<String, Pending> all, Consumer<ScanProgress> listener) {
        this.runner = runner;
        this.all = all;
        this.listener = listener;
        all.forEach((address, pending) -> {
            if (PointFile.read(pending.output(), address).isEmpty()) {
                waiting.add(address);
            }
        });
        found = all.size() - waiting.size();
        tell(true);
    }

    @Override
    public synchronized int remaining() {
        return waiting.size();
    }

    @Override
    public Optional<ScanJob> next() {
        String address;
        synchronized (this) {
            address = stopRequested ? null : waiting.poll();
            if (address == null) {
                return Optional.empty();
            }
            given.add(address);
            parts.put(address, 0.0);
        }
        return Optional.ofNullable(all.get(address))
                .map(pending -> pending.job().get());
    }

    @Override
    public boolean stopRequested() {
        return stopRequested;
    }

    /** Gives out no more jobs and ends those that run here. */
    void requestStop() {
        stopRequested = true;
        simulations.forEach(Simulation::requestStop);
    }

    @Override
    public void run(ScanJob job) {
        try {
            if (!stopRequested && runner.run(job.text(), job.output(), watch(job))) {
                finished(job);
            } else {
                givenUp(job);
            }
        } catch (NtwkException e) {
            failed(job, e.getMessage());
        } catch (OutOfMemoryError e) {
            failed(job, "There is not enough memory: " + e.getMessage());
        } catch (RuntimeException | LinkageError | AssertionError e) {
            failed(job, "This is a bug of ntwk: " + e + " at " + e.getStackTrace()[0]);
        }
    }

    private Consumer<Simulation> watch(ScanJob job) {
        return simulation -> {
            simulations.add(simulation);
            double durationMs = simulation.durationMs();
            simulation.onProgress(timeMs -> {
                synchronized (this) {
                    parts.computeIfPresent(job.address(), (address, part) -> durationMs > 0 ? timeMs / durationMs : 0);
                }
                tell(false);
            });
            if (stopRequested) {
                simulation.requestStop();
            }
        };
    }

    @Override
    public void finished(ScanJob job) {
        if (PointFile.read(job.output(), job.address()).isEmpty()) {
            failed(job, "It is said to be finished, but " + job.output() + " is not its result.");
            return;
        }
        end(job, () -> done++);
    }

    @Override
    public void failed(ScanJob job, String cause) {
        end(job, () -> failures.put(job.address(), cause));
    }

    private void givenUp(ScanJob job) {
        end(job, () -> {});
    }

    private void end(ScanJob job, Runnable account) {
        synchronized (this) {
            if (given.remove(job.address())) {
                account.run();
            }
            parts.remove(job.address());
        }
        tell(true);
    }

    /** An executor that loses jobs is told of in the place of their results. */
    synchronized void requireReported(String executor) {
        for (String address : given) {
            failures.put(address, "The scan executor '" + executor + "' took it and did not say how it ended.");
        }
        given.clear();
    }

    /** The causes of failures, by address. */
    synchronized Map<String, String> failures() {
        return new LinkedHashMap<>(failures);
    }

    private void tell(boolean anyway) {
        synchronized (this) { // also while the listener is told, so that it is told in order
            long now = System.nanoTime();
            if (!anyway && now - toldAt < PROGRESS_NANOS) {
                return;
            }
            toldAt = now;
            listener.accept(new ScanProgress(
                    all.size(),
                    found,
                    done,
                    failures.size(),
                    parts.size(),
                    parts.values().stream().mapToDouble(part -> part).sum(),
                    (now - startedAt) * 1e-9));
        }
    }
}
