package org.ntwk.core.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.scan.ScanExecutor;
import org.ntwk.api.scan.ScanJob;
import org.ntwk.api.scan.ScanJobs;

/** Runs jobs on threads of this process, no more at once than fit into its memory. */
public final class ThreadExecutor implements ScanExecutor {

    private static final int MOST_WORKERS = 1024;
    private static final int MEBIBYTE = 1 << 20;

    /** Of the heap that is free when the scan begins; the rest is for what is read and written. */
    private static final double USABLE_PART = 0.9;

    private static final ParameterSchema PARAMETERS =
            ParameterSchema.of(ParameterSpec.whole("workers", "points that run at a time; 0 for one on each processor")
                    .bounds(Bounds.between(0, MOST_WORKERS))
                    .defaultsTo(0));

    @Override
    public String name() {
        return "threads";
    }

    @Override
    public String summary() {
        return "runs the points of a scan on threads of this process, as many at a time as its memory holds";
    }

    @Override
    public ParameterSchema parameters() {
        return PARAMETERS;
    }

    @Override
    public void execute(ScanJobs jobs, ParameterValues values) throws InterruptedException {
        int wanted = values.whole("workers");
        int workers = Math.min(wanted > 0 ? wanted : Runtime.getRuntime().availableProcessors(), jobs.remaining());
        int mebibytes = freeMebibytes();
        Semaphore memory = new Semaphore(mebibytes, true);
        List<Thread> threads = new ArrayList<>();
        for (int worker = 0; worker < workers; worker++) {
            Thread thread = new Thread(() -> work(jobs, memory, mebibytes), "ntwk-scan-" + worker);
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private static int freeMebibytes() {
        System.gc(); // or what checking the points has left would count as used
        Runtime runtime = Runtime.getRuntime();
        long free = runtime.maxMemory() - (runtime.totalMemory() - runtime.freeMemory());
        return (int) Math.max(1, USABLE_PART * free / MEBIBYTE);
    }

    private static void work(ScanJobs jobs, Semaphore memory, int mebibytes) {
        for (Optional<ScanJob> job = jobs.next(); job.isPresent(); job = jobs.next()) {
            int needed = (int) Math.min(mebibytes, 1 + job.get().memoryBytes() / MEBIBYTE);
            memory.acquireUninterruptibly(needed);
            try {
                jobs.run(job.get());
            } finally {
                memory.release(needed);
            }
        }
    }
}
