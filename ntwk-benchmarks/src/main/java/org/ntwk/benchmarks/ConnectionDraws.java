package org.ntwk.benchmarks;

import java.util.concurrent.TimeUnit;
import org.ntwk.api.connectivity.ConnectionDraw;
import org.ntwk.api.connectivity.ConnectionSink;
import org.ntwk.api.connectivity.ConnectivityContext;
import org.ntwk.api.connectivity.ConnectivityRule;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.NetworkBuilder;
import org.ntwk.api.network.NetworkDescription;
import org.ntwk.api.network.ProjectionDescription;
import org.ntwk.api.network.SynapticContact;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.random.RandomStream;
import org.ntwk.core.plugin.ComponentKind;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A connection that a rule draws and nobody keeps: a projection is prepared and every target asked once for its sources,
 * 500 each (about, where their number is random). Building a network asks twice and keeps tables: {@link ConnectionRules}.
 */
@Warmup(iterations = 10, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class ConnectionDraws extends KernelBenchmark {

    private static final int IN_DEGREE = 500;

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

    private final RandomStream random = RandomStream.of(1, "connections");
    private final Adding sink = new Adding();
    private ConnectivityRule model;
    private Projection projection;

    @Setup
    public void describe() {
        ComponentDescription use = use();
        model = Components.use(ComponentKind.CONNECTIVITY, use);
        projection = new Projection(use, Components.parameters(model, use, CELLS), new Problems());
    }

    private ComponentDescription use() {
        String type = rule.split(" ")[0];
        ComponentDescription use = type.equals("fixed-total-number")
                ? ComponentDescription.of(type).with("connections", (double) IN_DEGREE * CELLS)
                : ComponentDescription.of(type).with("probability", (double) IN_DEGREE / CELLS);
        if (type.equals("ring")) {
            use = use.with("decay-length", 0.1);
        }
        if (rule.endsWith("without multapses")) {
            return use.with("multapses", false);
        }
        return rule.endsWith("delays by distance") ? use.with("delay-per-distance", "10 ms") : use;
    }

    @Benchmark
    @OperationsPerInvocation(CELLS * IN_DEGREE)
    public double connection() {
        ConnectionDraw draw = model.prepare(projection);
        for (int target = 0; target < CELLS; target++) {
            draw.sourcesOf(target, random.at(target, 0), sink);
        }
        return sink.sum;
    }

    private static final class Adding implements ConnectionSink {

        private double sum;

        @Override
        public void connect(int source) {
            sum += source;
        }

        @Override
        public void connect(int source, double weightFactor, double delayMs) {
            sum += source + delayMs;
        }
    }

    private record Projection(ComponentDescription use, ParameterValues parameters, Problems problems)
            implements ConnectivityContext {

        @Override
        public int sourceSize() {
            return CELLS;
        }

        @Override
        public int targetSize() {
            return CELLS;
        }

        @Override
        public boolean isRecurrent() {
            return true;
        }

        @Override
        public NetworkDescription network() {
            return NetworkBuilder.create("drawn")
                    .excitatory("Cells", CELLS, ComponentDescription.of("lif"))
                    .build();
        }

        @Override
        public ProjectionDescription projection() {
            return new ProjectionDescription(
                    "Cells",
                    "Cells",
                    use,
                    SynapticContact.of(ComponentDescription.of("exponential"), Value.of("1 nS")));
        }

        @Override
        public String path() {
            return "projections[0]";
        }
    }
}
