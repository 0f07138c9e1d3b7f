package org.ntwk.core.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Builds the tables of all projections and workers, with as many threads as there are processors. */
final class TableBuilders {

    /** More parts of a table are not worth it where their counters would take more than this part of its targets. */
    private static final double LARGEST_COUNTERS = 0.25;

    private TableBuilders() {}

    /** The tables of each projection, by worker. */
    static List<List<ConnectionTable>> build(
            double dtMs, List<Population> populations, List<ProjectionPlan> projections, Partition partition) {
        List<List<ConnectionTableBuilder>> builders = new ArrayList<>();
        for (ProjectionPlan plan : projections) {
            int target = populations.indexOf(plan.target());
            int parts = parts(plan, dtMs, partition.workers());
            List<ConnectionTableBuilder> ofWorkers = new ArrayList<>();
            for (int worker = 0; worker < partition.workers(); worker++) {
                ofWorkers.add(new ConnectionTableBuilder(
                        plan, dtMs, partition.from(target, worker), partition.to(target, worker), parts));
            }
            builders.add(ofWorkers);
        }
        List<ConnectionTableBuilder> all =
                builders.stream().flatMap(List::stream).toList();
        ExecutorService threads = Executors.newFixedThreadPool(processors(), task -> {
            Thread thread = new Thread(task, "ntwk-builder");
            thread.setDaemon(true);
            return thread;
        });
        try {
            await(
                    threads,
                    all.stream().flatMap(builder -> builder.counting().stream()).toList());
            await(
                    threads,
                    all.stream().<Runnable>map(builder -> builder::layOut).toList());
            await(
                    threads,
                    all.stream().flatMap(builder -> builder.filling().stream()).toList());
        } finally {
            threads.shutdownNow();
        }
        return builders.stream()
                .map(ofWorkers ->
                        ofWorkers.stream().map(ConnectionTableBuilder::table).toList())
                .toList();
    }

    /**
     * Into how many parts the table of each worker is cut, such that every processor has one. Each takes a counter for each
     * row while the table is built.
     */
    static int parts(ProjectionPlan plan, double dtMs, int workers) {
        double perCounters = (double) plan.expectedConnections() / plan.expectedRows(dtMs) / workers;
        int wanted = (processors() + workers - 1) / workers;
        return (int) Math.max(1, Math.min(wanted, LARGEST_COUNTERS * perCounters));
    }

    private static int processors() {
        return Runtime.getRuntime().availableProcessors();
    }

    private static void await(ExecutorService threads, Collection<? extends Runnable> tasks) {
        List<Callable<Object>> calls = tasks.stream().map(Executors::callable).toList();
        try {
            for (Future<Object> done : threads.invokeAll(calls)) {
                done.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException("drawing connections failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while drawing connections", e);
        }
    }
}
