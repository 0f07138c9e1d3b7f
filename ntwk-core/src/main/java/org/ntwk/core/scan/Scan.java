package org.ntwk.core.scan;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.scan.ScanDescription;
import org.ntwk.api.scan.ScanExecutor;
import org.ntwk.api.scan.ScanJob;
import org.ntwk.api.scan.ScanResult;
import org.ntwk.core.file.ExperimentTree;
import org.ntwk.core.file.ScanTable;
import org.ntwk.core.hdf5.ScanResultFile;
import org.ntwk.core.plugin.ComponentKind;
import org.ntwk.core.plugin.Owned;
import org.ntwk.core.plugin.Plugins;

/**
 * A scan without problems. It can be run again and again, in one folder: points that are finished there are not run
 * again, whether an earlier start or another scan left them.
 */
public final class Scan {

    /** On threads of this process, one for each processor. */
    public static final ComponentDescription THREADS = ComponentDescription.of("threads");

    private final ScanChecker checker;
    private final JobRunner runner;
    private final Plugins plugins;
    private final ExperimentTree base;
    private final ScanDescription description;
    private final ScanGrid grid;
    private final List<Point> points;
    private volatile boolean stopRequested;
    private volatile @Nullable JobQueue queue;

    /**
     * A point that was checked.
     *
     * @param address of its result
     * @param memoryBytes that its run needs
     */
    record Point(String address, long memoryBytes) {}

    Scan(
            ScanChecker checker,
            JobRunner runner,
            Plugins plugins,
            ExperimentTree base,
            ScanDescription description,
            ScanGrid grid,
            List<Point> points) {
        this.checker = checker;
        this.runner = runner;
        this.plugins = plugins;
        this.base = base;
        this.description = description;
        this.grid = grid;
        this.points = List.copyOf(points);
    }

    public ScanDescription description() {
        return description;
    }

    /** How many points it has. */
    public int points() {
        return grid.points();
    }

    /** The value of each axis at a point. */
    public List<Value> values(int point) {
        return grid.values(Objects.checkIndex(point, points()));
    }

    /** Where the result of a point is found: {@code points/ADDRESS.h5} in the folder of the scan. */
    public String address(int point) {
        return points.get(point).address();
    }

    /**
     * Runs what is not finished yet and gathers all points in {@code scan.h5} and {@code scan.csv}. A point that fails
     * is listed with its cause, and the others go on; it is tried again at the next start.
     *
     * @param folder made if it does not exist
     * @param executor who runs the points, such as {@link #THREADS}
     * @param progress told at the start, at the end of each point and now and then between, from any thread; it must not wait
     * @return what there is at the end, or when {@link #requestStop} has ended it
     * @throws org.ntwk.api.problem.InvalidInputException if the executor is not there, or the folder is not to be used
     * @throws org.ntwk.api.problem.StorageException if the folder cannot be written
     * @throws InterruptedException if this thread was interrupted; what is finished stays
     */
    public ScanResult run(Path folder, ComponentDescription executor, Consumer<ScanProgress> progress)
            throws InterruptedException {
        Problems problems = new Problems();
        ScanComponent<ScanExecutor> chosen = ScanComponent.resolve(
                        plugins.registry(), ComponentKind.EXECUTOR, executor, "executor", problems)
                .orElse(null);
        problems.throwIfAny("scan");
        try (ScanFolder open = ScanFolder.open(folder)) {
            JobQueue jobs = new JobQueue(runner, jobs(open), progress);
            queue = jobs;
            if (stopRequested) {
                jobs.requestStop();
            }
            execute(Objects.requireNonNull(chosen), jobs);
            ScanResult result = new Gathering(description, grid, points, open, jobs.failures()).result();
            ScanResultFile.write(result, open.gathered());
            ScanTable.write(result, open.table());
            return result;
        } finally {
            queue = null;
        }
    }

    private static void execute(ScanComponent<ScanExecutor> executor, JobQueue jobs) throws InterruptedException {
        try {
            executor.component().execute(jobs, executor.values());
        } catch (RuntimeException | LinkageError e) {
            throw Owned.fault(executor.registered(), "execute", e);
        } finally {
            jobs.requestStop(); // what an executor has left running would go on after the folder is let go
            jobs.awaitIdle();
        }
        jobs.requireReported(executor.registered().component().name());
    }

    /** The jobs by address, each made when it is asked for: their texts together may be large. */
    private Map<String, JobQueue.Pending> jobs(ScanFolder folder) {
        Map<String, JobQueue.Pending> jobs = new LinkedHashMap<>();
        for (int n = 0; n < points.size(); n++) {
            int point = n;
            Point checked = points.get(n);
            Path output = folder.point(checked.address());
            jobs.putIfAbsent(
                    checked.address(),
                    new JobQueue.Pending(
                            output,
                            () -> new ScanJob(
                                    checked.address(),
                                    checker.text(base, description, values(point), output.getParent()),
                                    base.folder(),
                                    output,
                                    checked.memoryBytes())));
        }
        return jobs;
    }

    /** Asks {@link #run} to return soon, for good: points that are running are given up. From any thread. */
    public void requestStop() {
        stopRequested = true;
        JobQueue running = queue;
        if (running != null) {
            running.requestStop();
        }
    }
}
