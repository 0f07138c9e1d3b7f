package org.ntwk.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.api.simulation.Simulation;
import org.ntwk.core.Ntwk;

/**
 * Whole processes from a cold JVM to the end of the clock loop, on one thread and on several, in turn: an experiment with
 * its cells times a factor and its in-degrees as they are. The clock's time since the JVM began.
 *
 * <p>Arguments: the experiment file, threads, rounds, duration in ms, factors.
 */
public final class ColdThreads {

    /** The only argument of a process that is measured, before file, threads, duration and factor. */
    private static final String ONE_RUN = "one-run";

    private ColdThreads() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments[0].equals(ONE_RUN)) {
            runOnce(Path.of(arguments[1]), Integer.parseInt(arguments[2]), arguments[3], arguments[4]);
            return;
        }
        int rounds = Integer.parseInt(arguments[2]);
        System.out.printf("%8s %26s %26s %20s%n", "factor", "1 thread, s", arguments[1] + " threads, s", "ratio");
        for (String factor : Arrays.asList(arguments).subList(4, arguments.length)) {
            double[] one = new double[rounds];
            double[] many = new double[rounds];
            double[] ratio = new double[rounds];
            for (int n = 0; n < rounds; n++) {
                one[n] = seconds(arguments[0], "1", arguments[3], factor);
                many[n] = seconds(arguments[0], arguments[1], arguments[3], factor);
                ratio[n] = one[n] / many[n];
            }
            System.out.printf(
                    Locale.ROOT,
                    "%8s %26s %26s %20s%n",
                    factor,
                    Median.of(one).inSeconds(),
                    Median.of(many).inSeconds(),
                    Median.of(ratio).inTimes());
        }
    }

    private static void runOnce(Path file, int threads, String durationMs, String factor) {
        Ntwk ntwk = Ntwk.create();
        Experiment experiment = ScaledNetwork.of(ntwk.read(file), Double.parseDouble(factor));
        experiment = experiment.with(experiment
                .settings()
                .withDuration(Quantity.of(durationMs + " ms"))
                .withThreads(threads));
        try (Simulation simulation = ntwk.compile(experiment).start()) {
            simulation.advanceTo(simulation.durationMs());
            System.out.println(ManagementFactory.getRuntimeMXBean().getUptime() * 1e-3);
        }
    }

    private static double seconds(String file, String threads, String durationMs, String factor)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx3g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ColdThreads.class.getName(),
                        ONE_RUN,
                        file,
                        threads,
                        durationMs,
                        factor))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("the run of " + threads + " threads failed");
        }
        return Double.parseDouble(output.strip());
    }
}
