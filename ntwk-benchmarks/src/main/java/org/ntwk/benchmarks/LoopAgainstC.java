package org.ntwk.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.simulation.Simulation;
import org.ntwk.core.Ntwk;

/**
 * The warm clock loop of RS-FS on one thread against the same loop written by hand in C, in turn on one machine. It is
 * processor time that counts, so that other work on the machine disturbs little.
 *
 * <p>Arguments: the experiment file, the C source, rounds (default 7), how many times the cells with the same in-degree
 * (default 1). The C compiler is {@code cc}.
 */
public final class LoopAgainstC {

    private static final int WARM_UP = 2;

    /** The best of so many counts as the time of a round, on both sides. */
    private static final int LOOPS = 4;

    private static final Pattern LOOP = Pattern.compile("loop: [0-9.]+ s, CPU ([0-9.]+) s");

    private LoopAgainstC() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path experimentFile = Path.of(arguments[0]);
        Path source = Path.of(arguments[1]);
        int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 7;
        int factor = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 1;
        Ntwk ntwk = Ntwk.create();
        Experiment experiment = ScaledNetwork.of(ntwk.read(experimentFile), factor);
        Path program = Files.createTempFile("rs_fs", "");
        try {
            run(List.of("cc", "-O3", "-march=native", "-o", program.toString(), source.toString(), "-lm"));
            compare(
                    ntwk,
                    experiment,
                    List.of(program.toString(), "-r", String.valueOf(LOOPS), "-n", String.valueOf(factor)),
                    rounds);
        } finally {
            Files.delete(program);
        }
    }

    private static void compare(Ntwk ntwk, Experiment experiment, List<String> program, int rounds)
            throws IOException, InterruptedException {
        for (int n = 0; n < WARM_UP; n++) {
            bestLoop(ntwk, experiment);
        }
        double[] c = new double[rounds];
        double[] own = new double[rounds];
        double[] ratio = new double[rounds];
        for (int n = 0; n < rounds; n++) {
            c[n] = loopOfC(program);
            own[n] = bestLoop(ntwk, experiment);
            ratio[n] = own[n] / c[n];
        }
        print("C", Median.of(c).inSeconds());
        print("ntwk", Median.of(own).inSeconds());
        Median ratios = Median.of(ratio);
        print(
                "ntwk / C",
                String.format(Locale.ROOT, "%.2f (%.2f to %.2f)", ratios.middle(), ratios.low(), ratios.high()));
    }

    private static double bestLoop(Ntwk ntwk, Experiment experiment) {
        return IntStream.range(0, LOOPS)
                .mapToDouble(n -> loop(ntwk, experiment))
                .min()
                .orElseThrow();
    }

    private static double loop(Ntwk ntwk, Experiment experiment) {
        Experiment onOneThread = experiment.with(experiment.settings().withThreads(1));
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        try (Simulation simulation = ntwk.compile(onOneThread).start()) {
            long start = threads.getCurrentThreadCpuTime();
            simulation.advanceTo(simulation.durationMs());
            return (threads.getCurrentThreadCpuTime() - start) * 1e-9;
        }
    }

    /** The best of the loops of one process, whose first is cold. */
    private static double loopOfC(List<String> program) throws IOException, InterruptedException {
        Matcher matcher = LOOP.matcher(run(program));
        return matcher.results()
                .mapToDouble(match -> Double.parseDouble(match.group(1)))
                .min()
                .orElseThrow(() -> new IllegalStateException("the C program printed no time"));
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        StringBuilder output = new StringBuilder();
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            reader.lines().forEach(line -> output.append(line).append('\n'));
        }
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + " failed:\n" + output);
        }
        return output.toString();
    }

    private static void print(String what, String figure) {
        char[] padding = new char[Math.max(1, 24 - what.length())];
        Arrays.fill(padding, ' ');
        System.out.println(what + new String(padding) + figure);
    }
}
