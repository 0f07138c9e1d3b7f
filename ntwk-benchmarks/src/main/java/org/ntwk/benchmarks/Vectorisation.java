package org.ntwk.benchmarks;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Whether the JIT compiler made vector code of the state update: each kernel by itself, and again in a Java machine that is
 * told to make none ({@code -XX:-UseSuperWord}). A kernel that is at least {@value #LEAST_GAIN} times faster with it counts
 * as vectorised; a loop that the compiler could not do anything with takes the same time twice. Times are the shortest of
 * many, as other work on the machine only adds to them.
 *
 * <p>Arguments: a pattern of the benchmarks (default: cells, by forward Euler, and synapses).
 */
public final class Vectorisation {

    private static final double LEAST_GAIN = 1.5;
    private static final String STATE = "(CellUpdate|SynapseDecay).advance";

    private Vectorisation() {}

    public static void main(String[] arguments) throws RunnerException {
        String pattern = arguments.length > 0 ? arguments[0] : STATE;
        Map<String, Double> with = shortest(pattern);
        Map<String, Double> without = shortest(pattern, "-XX:-UseSuperWord");
        System.out.println("ns a cell and step            with  without   gain");
        with.forEach((kernel, nanos) -> {
            double gain = without.get(kernel) / nanos;
            System.out.printf(
                    Locale.ROOT,
                    "%-28s %5.2f    %5.2f  %5.2f  %s%n",
                    kernel,
                    nanos,
                    without.get(kernel),
                    gain,
                    gain >= LEAST_GAIN ? "vectorised" : "NOT vectorised");
        });
    }

    private static Map<String, Double> shortest(String pattern, String... jvmArguments) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(pattern)
                .param("integration", "euler")
                .verbosity(VerboseMode.SILENT)
                .jvmArgsAppend(jvmArguments);
        Map<String, Double> shortest = new LinkedHashMap<>();
        for (RunResult result : new Runner(options.build()).run()) {
            shortest.put(
                    kernel(result.getParams()),
                    result.getPrimaryResult().getStatistics().getMin());
        }
        return shortest;
    }

    private static String kernel(BenchmarkParams benchmark) {
        return benchmark.getParamsKeys().stream().map(benchmark::getParam).collect(Collectors.joining(", "));
    }
}
