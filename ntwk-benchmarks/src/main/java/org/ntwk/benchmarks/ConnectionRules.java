package org.ntwk.benchmarks;

import java.util.Locale;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.NetworkBuilder;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.simulation.CompiledNetwork;
import org.ntwk.core.Ntwk;

/**
 * What building a network costs for each synapse with each rule: 20,000 cells with 500 synapses each, one table, by the
 * clock. Descriptions are checked and columns made as well, which is little beside 10 million synapses.
 *
 * <p>Arguments: rounds (default 5), of which the medians are printed; a part of the names of those to measure.
 */
public final class ConnectionRules {

    private static final int CELLS = 20_000;
    private static final double PROBABILITY = 0.025;
    private static final int WARM_UP = 2;

    private ConnectionRules() {}

    public static void main(String[] arguments) {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        String part = arguments.length > 1 ? arguments[1] : "";
        Ntwk ntwk = Ntwk.create();
        for (ComponentDescription rule : rules()) {
            if (rule.toString().contains(part)) {
                for (int n = 0; n < WARM_UP; n++) {
                    nanosPerSynapse(ntwk, rule);
                }
                double[] nanos = new double[rounds];
                for (int n = 0; n < rounds; n++) {
                    nanos[n] = nanosPerSynapse(ntwk, rule);
                }
                Median median = Median.of(nanos);
                System.out.printf(
                        Locale.ROOT,
                        "%-75s %6.1f ns (%.1f to %.1f)%n",
                        rule,
                        median.middle(),
                        median.low(),
                        median.high());
            }
        }
    }

    private static ComponentDescription[] rules() {
        ComponentDescription inDegree = drawn("fixed-in-degree");
        ComponentDescription outDegree = drawn("fixed-out-degree");
        ComponentDescription total =
                ComponentDescription.of("fixed-total-number").with("connections", CELLS * PROBABILITY * CELLS);
        ComponentDescription ring = drawn("ring").with("decay-length", 0.1);
        return new ComponentDescription[] {
            inDegree,
            inDegree.with("multapses", false),
            drawn("pairwise-bernoulli"),
            outDegree,
            outDegree.with("multapses", false),
            total,
            total.with("multapses", false),
            ring,
            ring.with("delay-per-distance", "10 ms"),
        };
    }

    private static ComponentDescription drawn(String rule) {
        return ComponentDescription.of(rule).with("probability", PROBABILITY);
    }

    private static double nanosPerSynapse(Ntwk ntwk, ComponentDescription rule) {
        Experiment experiment = new Experiment(
                NetworkBuilder.create("rule")
                        .excitatory("Cells", CELLS, ComponentDescription.of("lif"))
                        .projection("Cells", "Cells", rule, ComponentDescription.of("exponential"), "1 nS")
                        .build(),
                RunSettings.of("1 ms").withThreads(1));
        long start = System.nanoTime();
        CompiledNetwork network = ntwk.compile(experiment);
        return (double) (System.nanoTime() - start) / network.synapses();
    }
}
