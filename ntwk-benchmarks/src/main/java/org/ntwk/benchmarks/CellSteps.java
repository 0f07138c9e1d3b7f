package org.ntwk.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.NetworkBuilder;
import org.ntwk.api.network.PopulationDescription;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.network.SynapticSign;
import org.ntwk.api.simulation.Simulation;
import org.ntwk.core.Ntwk;

/**
 * What a step of a cell costs with each cell model and way of integration, and what each mechanism adds to a LIF cell:
 * populations without synapses, on one thread, everything of the clock loop included, by the processor's time of the
 * thread, which other work on the machine moves less than the clock's.
 *
 * <p>Arguments: rounds (default 5), of which the medians are printed; a part of the names of those to measure.
 */
public final class CellSteps {

    private static final int CELLS = 5000;
    private static final int STEPS = 5000;
    private static final int WARM_UP = 3;

    private CellSteps() {}

    public static void main(String[] arguments) {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        Ntwk ntwk = Ntwk.create();
        Map<String, PopulationDescription> populations = populations();
        if (arguments.length > 1) {
            populations.keySet().removeIf(name -> !name.contains(arguments[1]));
        }
        for (int n = 0; n < WARM_UP; n++) {
            populations.values().forEach(population -> nanosPerCellStep(ntwk, population));
        }
        for (Map.Entry<String, PopulationDescription> entry : populations.entrySet()) {
            double[] nanos = new double[rounds];
            for (int n = 0; n < rounds; n++) {
                nanos[n] = nanosPerCellStep(ntwk, entry.getValue());
            }
            Median median = Median.of(nanos);
            System.out.printf(
                    Locale.ROOT,
                    "%-45s %7.2f ns (%.2f to %.2f)%n",
                    entry.getKey(),
                    median.middle(),
                    median.low(),
                    median.high());
        }
    }

    private static Map<String, PopulationDescription> populations() {
        Map<String, PopulationDescription> populations = new LinkedHashMap<>();
        for (String name : new String[] {"lif", "eif", "adexp", "iadexp", "izhikevich"}) {
            for (String integration : new String[] {"euler", "exponential-euler"}) {
                populations.put(
                        name + ", " + integration,
                        cells(ComponentDescription.of(name).with("integration", integration)));
            }
        }
        for (ComponentDescription mechanism : mechanisms()) {
            populations.put(
                    "lif with " + mechanism.type(),
                    cells(ComponentDescription.of("lif")).withMechanism(mechanism));
        }
        return populations;
    }

    private static PopulationDescription cells(ComponentDescription cell) {
        return new PopulationDescription("Cells", CELLS, SynapticSign.EXCITATORY, cell);
    }

    private static ComponentDescription[] mechanisms() {
        ComponentDescription clamp = ComponentDescription.of("voltage-clamp")
                .with("conductance", "1 nS")
                .with("potential", "-60 mV");
        return new ComponentDescription[] {
            clamp,
            ComponentDescription.of("m-current").with("conductance", "1 nS"),
            ComponentDescription.of("t-current").with("conductance", "1 nS"),
            ComponentDescription.of("h-current").with("conductance", "1 nS"),
            ComponentDescription.of("ornstein-uhlenbeck-current")
                    .with("sd", "20 pA")
                    .with("tau", "10 ms"),
            ComponentDescription.of("gap-junctions")
                    .with("conductance", "0.1 nS")
                    .with("probability", 0.004),
        };
    }

    private static double nanosPerCellStep(Ntwk ntwk, PopulationDescription population) {
        Experiment experiment = new Experiment(
                NetworkBuilder.create("cells").population(population).build(),
                RunSettings.of(STEPS / 10 + " ms").withThreads(1));
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        try (Simulation simulation = ntwk.compile(experiment).start()) {
            long start = threads.getCurrentThreadCpuTime();
            simulation.advanceTo(simulation.durationMs());
            return (double) (threads.getCurrentThreadCpuTime() - start) / CELLS / STEPS;
        }
    }
}
