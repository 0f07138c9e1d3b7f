package org.ntwk.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.api.simulation.CompiledNetwork;
import org.ntwk.api.simulation.Simulation;
import org.ntwk.core.Ntwk;

/**
 * The warm clock loop on one thread and on several, in turn: an experiment with its cells times a factor and its
 * connection probabilities divided by it, so that the in-degrees stay. The clock's time, and the processor's time of all
 * threads of the loop together, which tells waiting that spins from waiting that sleeps.
 *
 * <p>Arguments: the experiment file, threads, rounds, duration in ms, factors.
 */
public final class ThreadScaling {

    private static final int WARM_UP = 2;

    private ThreadScaling() {}

    public static void main(String[] arguments) {
        Ntwk ntwk = Ntwk.create();
        Experiment experiment = ntwk.read(Path.of(arguments[0]));
        int threads = Integer.parseInt(arguments[1]);
        int rounds = Integer.parseInt(arguments[2]);
        Quantity duration = Quantity.of(arguments[3] + " ms");
        System.out.printf(
                "%8s %26s %26s %20s %20s%n",
                "cells", "1 thread, s", threads + " threads, s", "ratio", "processor's time");
        for (String factor : Arrays.asList(arguments).subList(4, arguments.length)) {
            Experiment scaled = ScaledNetwork.of(experiment, Double.parseDouble(factor));
            compare(ntwk, scaled.with(scaled.settings().withDuration(duration)), threads, rounds);
        }
    }

    private static void compare(Ntwk ntwk, Experiment experiment, int threads, int rounds) {
        CompiledNetwork alone = compiled(ntwk, experiment, 1);
        CompiledNetwork divided = compiled(ntwk, experiment, threads);
        double[] ofOne = new double[rounds];
        double[] ofMany = new double[rounds];
        double[] ratio = new double[rounds];
        double[] work = new double[rounds];
        for (int n = -WARM_UP; n < rounds; n++) {
            Seconds one = loop(alone);
            Seconds many = loop(divided);
            alone = compiled(ntwk, experiment, 1);
            divided = compiled(ntwk, experiment, threads);
            if (n >= 0) {
                ofOne[n] = one.clock;
                ofMany[n] = many.clock;
                ratio[n] = one.clock / many.clock;
                work[n] = many.processor / one.processor;
            }
        }
        int cells = ScaledNetwork.cells(experiment);
        System.out.printf(
                Locale.ROOT,
                "%8d %26s %26s %20s %20s%n",
                cells,
                Median.of(ofOne).inSeconds(),
                Median.of(ofMany).inSeconds(),
                Median.of(ratio).inTimes(),
                Median.of(work).inTimes());
    }

    private record Seconds(double clock, double processor) {}

    private static CompiledNetwork compiled(Ntwk ntwk, Experiment experiment, int threads) {
        return ntwk.compile(experiment.with(experiment.settings().withThreads(threads)));
    }

    private static Seconds loop(CompiledNetwork network) {
        try (Simulation simulation = network.start()) {
            double processor = processorSeconds();
            long clock = System.nanoTime();
            simulation.advanceTo(simulation.durationMs());
            return new Seconds((System.nanoTime() - clock) * 1e-9, processorSeconds() - processor);
        }
    }

    /** Of this thread and of the workers of the simulation that runs; those of earlier ones have ended. */
    private static double processorSeconds() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long nanos = threads.getCurrentThreadCpuTime();
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith("ntwk-worker")) {
                nanos += Math.max(0, threads.getThreadCpuTime(thread.getId()));
            }
        }
        return nanos * 1e-9;
    }
}
