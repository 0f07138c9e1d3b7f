package org.ntwk.meanfield.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ntwk.meanfield.reduction.MeanFieldReduction;
import org.ntwk.meanfield.system.HeldInputs;
import org.ntwk.meanfield.system.MeanFieldSystem;
import org.ntwk.meanfield.system.Trajectory;

/** Compares the rates of a mean field with those of runs of the same network. */
public final class TheoryComparison {

    /** Stretches of a run that its standard error is taken from. */
    public static final int BATCHES = 20;

    private final MeanFieldSystem system;
    private final HeldInputs inputs;
    private final Trajectory theory;
    private final List<BinnedRates> runs;

    /**
     * @param reduction of the network
     * @param theory a solution of its system and inputs
     * @param runs at least one, which differ in their seeds
     */
    public TheoryComparison(MeanFieldReduction reduction, Trajectory theory, List<BinnedRates> runs) {
        this.system = reduction.system();
        this.inputs = reduction.inputs();
        this.theory = theory;
        this.runs = List.copyOf(runs);
        if (runs.isEmpty()) {
            throw new IllegalArgumentException("there is no run to compare the theory with");
        }
    }

    /**
     * One comparison for each population.
     *
     * @param window within the run, and at least {@value #BATCHES} bins long
     */
    public List<RateComparison> over(TimeWindow window) {
        double bin = runs.get(0).binMs();
        if (window.lengthMs() < BATCHES * bin * (1 - 1e-9)) {
            throw new IllegalArgumentException(
                    "a window of " + window.lengthMs() + " ms is shorter than " + BATCHES + " bins of " + bin + " ms");
        }
        BinnedRates.Bins times = BinnedRates.Bins.of(window, theory.stepMs(), theory.size());
        double[] simulated = system.names().stream()
                .mapToDouble(name -> simulatedHz(name, window))
                .toArray();
        double[] atSimulated = transferHz(simulated, window);
        List<RateComparison> comparisons = new ArrayList<>();
        for (int m = 0; m < simulated.length; m++) {
            String name = system.names().get(m);
            double[] rates = theory.ratesHz(name);
            double theoryHz =
                    Arrays.stream(rates, times.from(), times.to()).average().orElseThrow();
            comparisons.add(new RateComparison(
                    name,
                    window,
                    simulated[m],
                    standardErrorHz(name, window),
                    theoryHz,
                    atSimulated[m],
                    FitCheck.errorHz(system.populations().get(m).function()),
                    coverage(m, times)));
        }
        return comparisons;
    }

    private double simulatedHz(String population, TimeWindow window) {
        return runs.stream()
                .mapToDouble(run -> run.meanHz(population, window))
                .average()
                .orElseThrow();
    }

    private double standardErrorHz(String population, TimeWindow window) {
        if (runs.size() == 1) {
            return runs.get(0).standardErrorHz(population, window, BATCHES);
        }
        return BinnedRates.standardError(
                runs.stream().mapToDouble(run -> run.meanHz(population, window)).toArray());
    }

    /** All transfer functions at mean rates and mean inputs over the window. */
    private double[] transferHz(double[] ratesHz, TimeWindow window) {
        int n = system.size();
        double[] afferents = new double[system.afferents().size()];
        double[] currents = new double[n];
        BinnedRates.Bins samples = BinnedRates.Bins.of(window, inputs.stepMs(), Integer.MAX_VALUE);
        for (int k = samples.from(); k < samples.to(); k++) {
            add(inputs.afferentHz(k), 1.0 / samples.count(), afferents);
            add(inputs.currentPa(k), 1.0 / samples.count(), currents);
        }
        double[] adaptation = new double[n];
        system.stationaryAdaptationPa(ratesHz, afferents, currents, adaptation);
        add(adaptation, -1, currents);
        double[] out = new double[n];
        system.transferHz(ratesHz, afferents, currents, out);
        return out;
    }

    private static void add(double[] values, double factor, double[] into) {
        for (int n = 0; n < into.length; n++) {
            into[n] += factor * values[n];
        }
    }

    private FitCoverage coverage(int m, BinnedRates.Bins times) {
        String name = system.names().get(m);
        double[] adaptation = theory.adaptationPa(name);
        List<double[]> rates = system.names().stream().map(theory::ratesHz).toList();
        List<double[]> states = new ArrayList<>();
        double[] currents = new double[times.count()];
        for (int k = times.from(); k < times.to(); k++) {
            int sample = (int) Math.floor(k * theory.stepMs() / inputs.stepMs() + 1e-9);
            int time = k;
            double[] now = rates.stream().mapToDouble(column -> column[time]).toArray();
            states.add(system.inputsOf(m, now, inputs.afferentHz(sample)));
            currents[k - times.from()] = inputs.currentPa(sample)[m] - adaptation[k];
        }
        return FitCheck.of(system.populations().get(m).function(), states, currents);
    }
}
