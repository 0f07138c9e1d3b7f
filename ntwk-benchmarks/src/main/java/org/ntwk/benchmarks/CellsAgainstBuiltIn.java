package org.ntwk.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.NetworkDescription;
import org.ntwk.api.network.PopulationDescription;
import org.ntwk.api.simulation.Simulation;
import org.ntwk.core.Ntwk;

/**
 * The warm clock loop of a network of {@code adexp} and {@code eif} cells, with the built-in ones, with the same cells as a
 * user writes them in a plugin, and with the same cells by equations; in turn, on one thread, in processor time of the
 * thread.
 *
 * <p>Arguments: the experiment file, rounds (default 9).
 */
public final class CellsAgainstBuiltIn {

    private static final int WARM_UP = 5;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Ntwk ntwk = Ntwk.builder().plugin(new PlainCells()).build();
    private final List<Experiment> experiments;

    private CellsAgainstBuiltIn(Path file) {
        Experiment read = ntwk.read(file);
        Experiment builtIn = read.with(read.settings().withThreads(1));
        experiments = List.of(
                builtIn, with(builtIn, CellsAgainstBuiltIn::plain), with(builtIn, CellsAgainstBuiltIn::byEquations));
    }

    public static void main(String[] arguments) {
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 9;
        CellsAgainstBuiltIn benchmark = new CellsAgainstBuiltIn(Path.of(arguments[0]));
        for (int n = 0; n < WARM_UP; n++) {
            benchmark.round();
        }
        double[][] seconds = new double[3][rounds];
        double[][] ratios = new double[3][rounds];
        for (int n = 0; n < rounds; n++) {
            double[] round = benchmark.round();
            for (int k = 0; k < round.length; k++) {
                seconds[k][n] = round[k];
                ratios[k][n] = round[0] / round[k];
            }
        }
        String[] names = {"built-in", "plain", "equations"};
        for (int k = 0; k < names.length; k++) {
            System.out.printf(
                    Locale.ROOT,
                    "%-10s loop %s, speed ratio %s%n",
                    names[k],
                    Median.of(seconds[k]).inSeconds(),
                    Median.of(ratios[k]).inTimes());
        }
    }

    /** Seconds of each kind of cell. */
    private double[] round() {
        return experiments.stream().mapToDouble(this::loop).toArray();
    }

    private double loop(Experiment experiment) {
        try (Simulation simulation = ntwk.compile(experiment).start()) {
            long start = THREADS.getCurrentThreadCpuTime();
            simulation.advanceTo(simulation.durationMs());
            return (THREADS.getCurrentThreadCpuTime() - start) * 1e-9;
        }
    }

    private static ComponentDescription plain(ComponentDescription cell) {
        return new ComponentDescription("plain:" + cell.type(), cell.parameters());
    }

    private static ComponentDescription byEquations(ComponentDescription cell) {
        boolean adapts = cell.type().equals("adexp");
        String membrane = "dV/dt = (Gl*(El - V) + Gl*deltaV*exp((V - Vthre)/deltaV)" + (adapts ? " - w" : "")
                + " + i - g*V)/Cm : mV\n";
        return new ComponentDescription("equations", cell.parameters())
                .with("equations", adapts ? membrane + "dw/dt = (a*(V - El) - w)/tauw : pA\n" : membrane)
                .with("threshold", "V > Vthre + 5*deltaV")
                .with("reset", adapts ? "V = Vreset; w += b" : "V = Vreset")
                .with("refractory", "Trefrac")
                .with("rest", "V = El");
    }

    private static Experiment with(Experiment experiment, UnaryOperator<ComponentDescription> cells) {
        NetworkDescription network = experiment.network();
        List<PopulationDescription> populations = new ArrayList<>();
        for (PopulationDescription population : network.populations()) {
            populations.add(new PopulationDescription(
                    population.name(),
                    population.size(),
                    population.sign(),
                    cells.apply(population.cell()),
                    population.mechanisms(),
                    population.initial()));
        }
        return experiment.with(new NetworkDescription(
                network.name(), populations, network.projections(), network.stimuli(), network.recordings()));
    }
}
