package org.ntwk.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.ntwk.api.meanfield.IntegrateAndFireCell;
import org.ntwk.api.meanfield.ShotNoiseInput;
import org.ntwk.api.meanfield.TransferFunction;
import org.ntwk.meanfield.membrane.ShotNoiseMembrane;
import org.ntwk.meanfield.system.FirstOrderMeanField;
import org.ntwk.meanfield.system.HeldInputs;
import org.ntwk.meanfield.system.MeanFieldPopulation;
import org.ntwk.meanfield.system.MeanFieldSystem;
import org.ntwk.meanfield.system.SecondOrderMeanField;
import org.ntwk.meanfield.system.Tolerance;
import org.ntwk.meanfield.transfer.EffectiveThresholdFunction;
import org.ntwk.meanfield.transfer.EventRateTable;
import org.ntwk.meanfield.transfer.FittedRange;
import org.ntwk.meanfield.transfer.Preset;

/**
 * Mean fields of the modulated network of 2020: four populations, 6 s, inputs that change every 10 ms. First its own
 * connectivity by adaptive steps, then others one after another by Euler steps in a table of event rates. It is processor
 * time that counts, so that other work on the machine disturbs little.
 *
 * <p>Arguments: rounds (default 9).
 */
public final class MeanFields {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final int STEPS = 600;
    private static final double STEP_MS = 10;
    private static final int WARM_UP = 4;
    private static final int CONFIGURATIONS = 5000;

    private static final List<String> SOURCES = List.of("pyrExc", "oscillExc", "recInh", "dsInh", "AffExc", "NoiseExc");

    /** Onto each population from each source. */
    private static final double[][] SYNAPSES = {
        {40, 30.2, 84, 15, 16.3, 10.4},
        {248, 6.6, 96, 25.5, 5.8, 16.4},
        {176, 17.5, 61, 22.5, 14.9, 29.8},
        {48, 42.3, 67, 19.5, 21.2, 22.8}
    };

    private static final ShotNoiseInput EXCITATION = ShotNoiseInput.conductance("excitation", 1, 2, 0, 5);
    private static final ShotNoiseInput INHIBITION = ShotNoiseInput.conductance("inhibition", 1, 10, -80, 5);

    private MeanFields() {}

    public static void main(String[] arguments) {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 9;
        MeanFieldSystem exact = system(SYNAPSES, MeanFields::thresholdFunction, 5);
        HeldInputs inputs = inputs(exact);
        FirstOrderMeanField first = new FirstOrderMeanField(exact);
        double[] initial = {0.01, 0.01, 0.01, 0.01};
        double duration = STEPS * STEP_MS;
        report("first order, adaptive steps", rounds, 1, () -> {
            first.solve(initial, inputs, duration, STEP_MS, Tolerance.DEFAULT);
        });
        SecondOrderMeanField noisy = SecondOrderMeanField.linearNoise(exact);
        report("covariances as well (linear noise)", rounds, 1, () -> {
            noisy.solve(initial, inputs, duration, STEP_MS, Tolerance.DEFAULT);
        });
        EventRateTable[] made = new EventRateTable[1];
        report("a table of 61 x 60 x 30 points", rounds, 1, () -> made[0] = table());
        EventRateTable table = made[0];
        double[][][] connectivities = connectivities();
        double[] silent = new double[4];
        report(CONFIGURATIONS + " connectivities in the table", rounds, CONFIGURATIONS, () -> {
            for (double[][] synapses : connectivities) {
                MeanFieldSystem system = system(synapses, table::function, 50);
                new FirstOrderMeanField(system).euler(silent, inputs, STEPS);
            }
        });
    }

    private static void report(String what, int rounds, int runs, Runnable work) {
        double[] seconds = new double[rounds];
        for (int n = -WARM_UP; n < rounds; n++) {
            long before = THREADS.getCurrentThreadCpuTime();
            work.run();
            double took = (THREADS.getCurrentThreadCpuTime() - before) * 1e-9;
            if (n >= 0) {
                seconds[n] = took;
            }
        }
        Median median = Median.of(seconds);
        System.out.printf(Locale.ROOT, "%-36s %s", what, median.inSeconds());
        System.out.printf(Locale.ROOT, runs == 1 ? "%n" : ", %.0f a second%n", runs / median.middle());
    }

    private static MeanFieldSystem system(
            double[][] synapses, Function<List<ShotNoiseInput>, TransferFunction> functions, double timeConstantMs) {
        List<MeanFieldPopulation> populations = new ArrayList<>();
        for (int m = 0; m < synapses.length; m++) {
            List<ShotNoiseInput> inputs = new ArrayList<>();
            for (int j = 0; j < SOURCES.size(); j++) {
                ShotNoiseInput kind = SOURCES.get(j).endsWith("Inh") ? INHIBITION : EXCITATION;
                inputs.add(ShotNoiseInput.conductance(
                        SOURCES.get(j), synapses[m][j], kind.weightNs(), kind.reversalMv(), kind.decayMs()));
            }
            populations.add(
                    new MeanFieldPopulation(SOURCES.get(m), 1000, timeConstantMs, functions.apply(inputs), SOURCES));
        }
        return new MeanFieldSystem(populations, SOURCES.subList(4, 6));
    }

    /** A double bump of the afferents on steady noise, and a current at 3 Hz into the oscillating cells. */
    private static HeldInputs inputs(MeanFieldSystem system) {
        double[] afferent = new double[STEPS];
        double[] current = new double[STEPS];
        for (int k = 0; k < STEPS; k++) {
            double t = k * STEP_MS / 1000;
            double x = (t - 2) / (t < 2 ? 0.3 : 0.6);
            afferent[k] = 4 * Math.exp(-x * x / 2);
            current[k] = 75 * (1 - Math.cos(2 * Math.PI * 3 * t));
        }
        return HeldInputs.of(
                system,
                STEP_MS,
                Map.of("AffExc", afferent, "NoiseExc", new double[] {3}),
                Map.of("oscillExc", current));
    }

    private static TransferFunction thresholdFunction(List<ShotNoiseInput> inputs) {
        return EffectiveThresholdFunction.of(
                new ShotNoiseMembrane(new IntegrateAndFireCell(10, 200, -70, -50, -70, 5), inputs),
                Preset.MODULATION_2020_PYR_EXC.coefficientsMv(),
                FittedRange.EVERYWHERE);
    }

    private static EventRateTable table() {
        double[] currents = new double[30];
        Arrays.setAll(currents, n -> 200 * n / 29.0);
        return new EventRateTable(
                thresholdFunction(List.of(EXCITATION, INHIBITION)),
                EXCITATION,
                INHIBITION,
                EventRateTable.geometricAxis(1e-2, 2e5, 61),
                EventRateTable.geometricAxis(1e-2, 2e5, 60),
                currents,
                EventRateTable.Lookup.LINEAR);
    }

    /** Each number of synapses is that of the network times 0.5 to 1.5. */
    private static double[][][] connectivities() {
        Random random = new Random(1);
        double[][][] out = new double[CONFIGURATIONS][SYNAPSES.length][];
        for (double[][] synapses : out) {
            for (int m = 0; m < SYNAPSES.length; m++) {
                synapses[m] = Arrays.stream(SYNAPSES[m])
                        .map(number -> number * (0.5 + random.nextDouble()))
                        .toArray();
            }
        }
        return out;
    }
}
