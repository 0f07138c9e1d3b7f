package org.ntwk.core.scan;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Phaser;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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

    /** Those that run here now, by address. */
    private final Map<String, Simulation> simulations = new ConcurrentHashMap<>();

    /** One party for the scan and one for each job that runs here. */
    private final Phaser here = new Phaser(1);

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
        for (String address = take(); address != null; address = take()) {
            try {
                return Optional.of(
                        Objects.requireNonNull(all.get(address)).job().get());
            } catch (NtwkException e) { // the disk has filled up since the point was checked
                failed(address, e.getMessage());
            }
        }
        return Optional.empty();
    }

    private synchronized @Nullable String take() {
        String address = stopRequested ? null : waiting.poll();
        if (address != null) {
            given.add(address);
            parts.put(address, 0.0);
        }
        return address;
    }

    @Override
    public boolean stopRequested() {
        return stopRequested;
    }

    /** Gives out no more jobs and ends those that run here. */
    void requestStop() {
        stopRequested = true;
        simulations.values().forEach(Simulation::requestStop);
    }

    /** Waits until no job runs here any more, whatever interrupts; jobs were asked to stop before. */
    void awaitIdle() {
        here.arriveAndAwaitAdvance();
    }

    @Override
    public void run(ScanJob job) {
        here.register();
        try {
            if (!stopRequested && runner.run(job.text(), job.folder(), job.output(), watch(job))) {
                finished(job);
            } else {
                end(job.address(), () -> {}); // it is as if it had not begun
            }
        } catch (NtwkException e) {
            failed(job, e.getMessage());
        } catch (OutOfMemoryError e) {
            failed(job, "There is not enough memory: " + e.getMessage());
        } catch (RuntimeException | Error e) { // one point must not take the others with it
            failed(job, "This is a bug of ntwk: " + trace(e));
        } finally {
            simulations.remove(job.address());
            here.arriveAndDeregister();
        }
    }

    private static String trace(Throwable bug) {
        StringWriter text = new StringWriter();
        bug.printStackTrace(new PrintWriter(text));
        return text.toString().strip();
    }

    private Consumer<Simulation> watch(ScanJob job) {
        return simulation -> {
            simulations.put(job.address(), simulation);
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
        end(job.address(), () -> done++);
    }

    @Override
    public void failed(ScanJob job, String cause) {
        failed(job.address(), cause);
    }

    private void failed(String address, String cause) {
        end(address, () -> failures.put(address, cause));
    }

    private void end(String address, Runnable account) {
        synchronized (this) {
            if (given.remove(address)) {
                account.run();
            }
            parts.remove(address);
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
