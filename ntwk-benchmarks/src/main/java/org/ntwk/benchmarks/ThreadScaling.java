package org.ntwk.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.api.simulation.Simulation;
import org.ntwk.core.Ntwk;

/**
 * The warm clock loop on one thread and on several: an experiment with its cells times a factor and its in-degrees as they
 * are. Two simulations advance in turn by stretches of some milliseconds, so that the fastest stretches tell what the loop
 * takes where it has the processors for itself, and the median what it takes on the machine as it is. The processor's time
 * of all threads of the loop together tells waiting that spins from waiting that sleeps.
 *
 * <p>Arguments: the experiment file, threads, stretches, and some factors.
 */
public final class ThreadScaling {

    /** So many updates of cells take some milliseconds. */
    private static final int CELL_STEPS_OF_STRETCH = 2_000_000;

    private static final int WARM_UP = 40;

    private ThreadScaling() {}

    public static void main(String[] arguments) {
        Ntwk ntwk = Ntwk.create();
        Experiment experiment = ntwk.read(Path.of(arguments[0]));
        int threads = Integer.parseInt(arguments[1]);
        int stretches = Integer.parseInt(arguments[2]);
        System.out.printf(
                "%8s | %28s | %28s | %s%n", "", "us a step, fastest tenth", "us a step, median", "processor's time");
        for (String factor : Arrays.asList(arguments).subList(3, arguments.length)) {
            compare(ntwk, ScaledNetwork.of(experiment, Double.parseDouble(factor)), threads, stretches);
        }
    }

    private static void compare(Ntwk ntwk, Experiment experiment, int threads, int stretches) {
        int cells = ScaledNetwork.cells(experiment);
        int steps = Math.max(1, CELL_STEPS_OF_STRETCH / cells);
        double stretchMs = steps * 0.1;
        Experiment longEnough = experiment.with(
                experiment.settings().withDuration(Quantity.of((WARM_UP + stretches) * stretchMs + " ms")));
        try (Measured one = Measured.start(ntwk, longEnough, 1, stretches);
                Measured many = Measured.start(ntwk, longEnough, threads, stretches)) {
            for (int n = -WARM_UP; n < stretches; n++) {
                one.advance(n, (n + 1 + WARM_UP) * stretchMs, steps);
                many.advance(n, (n + 1 + WARM_UP) * stretchMs, steps);
            }
            Arrays.sort(one.micros);
            Arrays.sort(many.micros);
            System.out.printf(
                    Locale.ROOT,
                    "%8d | %s | %s | %.2f times%n",
                    cells,
                    compared(one.micros, many.micros, stretches / 10),
                    compared(one.micros, many.micros, stretches / 2),
                    (double) many.processor / one.processor);
        }
    }

    private static String compared(double[] one, double[] many, int place) {
        return String.format(
                Locale.ROOT, "%7.1f to %7.1f, ratio %.2f", one[place], many[place], one[place] / many[place]);
    }

    private static final class Measured implements AutoCloseable {

        private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

        private final Simulation simulation;
        private final long[] workers;
        private final double[] micros;
        private long processor;

        private Measured(Simulation simulation, long[] workers, int stretches) {
            this.simulation = simulation;
            this.workers = workers;
            micros = new double[stretches];
        }

        static Measured start(Ntwk ntwk, Experiment experiment, int threads, int stretches) {
            Set<Long> others = workers();
            Simulation simulation = ntwk.compile(
                            experiment.with(experiment.settings().withThreads(threads)))
                    .start();
            Set<Long> own = workers();
            own.removeAll(others);
            return new Measured(
                    simulation, own.stream().mapToLong(Long::longValue).toArray(), stretches);
        }

        private static Set<Long> workers() {
            return Thread.getAllStackTraces().keySet().stream()
                    .filter(thread -> thread.getName().startsWith("ntwk-worker"))
                    .map(Thread::getId)
                    .collect(Collectors.toSet());
        }

        /** Advances by a stretch; those with negative numbers warm up. */
        void advance(int stretch, double toMs, int steps) {
            long processorBefore = processorNanos();
            long before = System.nanoTime();
            simulation.advanceTo(toMs);
            double took = (System.nanoTime() - before) * 1e-3 / steps;
            if (stretch >= 0) {
                micros[stretch] = took;
                processor += processorNanos() - processorBefore;
            }
        }

        private long processorNanos() {
            long nanos = THREADS.getCurrentThreadCpuTime();
            for (long worker : workers) {
                nanos += THREADS.getThreadCpuTime(worker);
            }
            return nanos;
        }

        @Override
        public void close() {
            simulation.close();
        }
    }
}
