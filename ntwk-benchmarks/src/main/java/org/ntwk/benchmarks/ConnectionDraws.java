package org.ntwk.benchmarks;

import java.util.concurrent.TimeUnit;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.NetworkBuilder;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.simulation.CompiledNetwork;
import org.ntwk.core.Ntwk;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A synapse of a network that is built, with each rule: 20,000 cells with 500 synapses each (about, where their number is
 * random), one table. Descriptions are checked and columns made as well, which is little beside 10 million synapses.
 */
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
@Warmup(iterations = 3, time = 1, timeUnit = TimeUnit.SECONDS)
@Measurement(iterations = 7, time = 1, timeUnit = TimeUnit.SECONDS)
public class ConnectionDraws extends KernelBenchmark {

    private static final int SIZE = 20_000;
    private static final int IN_DEGREE = 500;
    private static final double PROBABILITY = (double) IN_DEGREE / SIZE;

    @Param({
        "fixed-in-degree",
        "fixed-in-degree without multapses",
        "fixed-out-degree",
        "fixed-out-degree without multapses",
        "fixed-total-number",
        "fixed-total-number without multapses",
        "pairwise-bernoulli",
        "ring",
        "ring with delays by distance"
    })
    public String rule;

    private final Ntwk ntwk = Ntwk.create();
    private Experiment experiment;

    @Setup
    public void describe() {
        experiment = new Experiment(
                NetworkBuilder.create("rule")
                        .excitatory("Cells", SIZE, ComponentDescription.of("lif"))
                        .projection("Cells", "Cells", use(), ComponentDescription.of("exponential"), "1 nS")
                        .build(),
                RunSettings.of("1 ms").withThreads(1));
    }

    private ComponentDescription use() {
        String type = rule.split(" ")[0];
        ComponentDescription use = type.equals("fixed-total-number")
                ? ComponentDescription.of(type).with("connections", (double) IN_DEGREE * SIZE)
                : ComponentDescription.of(type).with("probability", PROBABILITY);
        if (type.equals("ring")) {
            use = use.with("decay-length", 0.1);
        }
        if (rule.endsWith("without multapses")) {
            return use.with("multapses", false);
        }
        return rule.endsWith("delays by distance") ? use.with("delay-per-distance", "10 ms") : use;
    }

    @Benchmark
    @OperationsPerInvocation(SIZE * IN_DEGREE)
    public CompiledNetwork synapse() {
        return ntwk.compile(experiment);
    }
}
