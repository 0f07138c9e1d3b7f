package org.ntwk.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.result.LoopProfile;
import org.ntwk.api.result.LoopProfile.Phase;
import org.ntwk.api.result.RunResult;
import org.ntwk.api.simulation.CompiledNetwork;
import org.ntwk.api.simulation.Simulation;
import org.ntwk.core.Ntwk;

/**
 * An experiment from its description to its result, warm: what the clock loop takes, what its time goes to, and what
 * building the network costs. Each round is a run that is not measured, whose loop counts, and then one that is measured,
 * for the phases; medians with the lowest and the highest.
 *
 * <p>Arguments: the experiment file, rounds (default 7), threads (default 0, which chooses by size).
 */
public final class EndToEnd {

    /** Short networks are run more often than that before the JIT compiler is done. */
    private static final int WARM_UP = 3;

    private static final long WARM_UP_NANOS = 3_000_000_000L;

    private final Ntwk ntwk = Ntwk.create();
    private final Experiment experiment;
    private final List<Round> rounds = new ArrayList<>();

    private EndToEnd(Path file, int threads) {
        Experiment read = ntwk.read(file);
        experiment = read.with(read.settings().withThreads(threads));
    }

    public static void main(String[] arguments) {
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 7;
        int threads = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 0;
        EndToEnd benchmark = new EndToEnd(Path.of(arguments[0]), threads);
        long start = System.nanoTime();
        for (int n = 0; n < WARM_UP || System.nanoTime() - start < WARM_UP_NANOS; n++) {
            benchmark.round();
        }
        for (int n = 0; n < rounds; n++) {
            benchmark.rounds.add(benchmark.round());
        }
        benchmark.print();
    }

    /** A run without a profile, and one with. */
    private record Round(Run plain, Run measured) {

        LoopProfile profile() {
            return Objects.requireNonNull(measured.profile);
        }
    }

    private record Run(
            double buildSeconds,
            double loopSeconds,
            double simulatedSeconds,
            int threads,
            long synapses,
            long connectionBytes,
            @Nullable LoopProfile profile) {}

    private Round round() {
        return new Round(run(false), run(true));
    }

    private Run run(boolean measured) {
        long start = System.nanoTime();
        CompiledNetwork network = ntwk.compile(experiment);
        double buildSeconds = (System.nanoTime() - start) * 1e-9;
        try (Simulation simulation = network.start()) {
            if (measured) {
                simulation.measurePhases();
            }
            simulation.advanceTo(simulation.durationMs());
            try (RunResult result = simulation.finish()) {
                return new Run(
                        buildSeconds,
                        result.provenance().loopSeconds(),
                        result.durationMs() * 1e-3,
                        simulation.threads(),
                        network.synapses(),
                        network.connectionBytes(),
                        result.profile().orElse(null));
            }
        }
    }

    private void print() {
        Run any = rounds.get(0).plain;
        System.out.println(experiment.network().name() + ", threads: " + any.threads + ", rounds: " + rounds.size());
        System.out.println("medians (lowest to highest)");
        line("build", "s", 3, round -> round.plain.buildSeconds);
        line("loop", "s", 3, round -> round.plain.loopSeconds);
        line("speed", "times real time", 2, round -> any.simulatedSeconds / round.plain.loopSeconds);
        line(
                "synaptic events",
                "million a second",
                2,
                round -> 1e-6 * round.profile().synapticEvents() / round.plain.loopSeconds);
        if (any.synapses > 0) {
            line("build, a synapse", "ns", 1, round -> 1e9 * round.plain.buildSeconds / any.synapses);
            line("memory, a synapse", "bytes", 2, round -> (double) any.connectionBytes / any.synapses);
        }
        line("loop that is measured", "s", 3, round -> round.profile().loopSeconds());
        for (Phase phase : Phase.values()) {
            line("  " + word(phase), "s", 3, round -> round.profile().seconds().get(phase));
        }
        for (Phase phase : Phase.values()) {
            if (rounds.get(0).profile().nanosPerEvent(phase).isPresent()) {
                line(
                        "  " + word(phase) + ", an event",
                        "ns",
                        2,
                        round -> round.profile().nanosPerEvent(phase).orElseThrow());
            }
        }
    }

    private static String word(Phase phase) {
        return phase.name().toLowerCase(Locale.ROOT);
    }

    private void line(String what, String unit, int places, ToDoubleFunction<Round> figure) {
        Median median = Median.of(rounds.stream().mapToDouble(figure).toArray());
        String number = "%." + places + "f";
        System.out.printf(
                Locale.ROOT,
                "%-24s " + number + " (" + number + " to " + number + ") %s%n",
                what,
                median.middle(),
                median.low(),
                median.high(),
                unit);
    }
}
