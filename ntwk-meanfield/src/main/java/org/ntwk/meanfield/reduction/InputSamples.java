package org.ntwk.meanfield.reduction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ntwk.api.meanfield.ReducedInput;
import org.ntwk.api.meanfield.ReducedNetwork;
import org.ntwk.api.meanfield.ReducedPopulation;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.stimulus.Waveform;

/** The afferents and currents of a network, sampled, and the names of afferents. */
final class InputSamples {

    private final int count;
    private final double stepMs;

    private final Map<String, double[]> afferentHz = new LinkedHashMap<>();
    private final Map<String, double[]> currentPa = new LinkedHashMap<>();

    /** Where the inputs of each population come from. */
    private final Map<String, List<String>> sources = new HashMap<>();

    private InputSamples(double durationMs, double stepMs) {
        count = (int) Math.max(1, Math.ceil(durationMs / stepMs - 1e-9));
        this.stepMs = stepMs;
    }

    static InputSamples of(ReducedNetwork network, double durationMs, double stepMs, Problems problems) {
        InputSamples samples = new InputSamples(durationMs, stepMs);
        network.populations().forEach(population -> samples.addCurrents(population, problems));
        Map<String, List<Afferent>> byName = new LinkedHashMap<>();
        for (ReducedPopulation population : network.populations()) {
            String[] names =
                    population.inputs().stream().map(ReducedInput::name).toArray(String[]::new);
            samples.sources.put(population.name(), Arrays.asList(names));
            for (int n = 0; n < names.length; n++) {
                Waveform rate = population.inputs().get(n).afferentHzOrNull();
                if (rate != null) {
                    double[] sampled = samples.rate(rate, names[n], problems);
                    byName.computeIfAbsent(names[n], none -> new ArrayList<>())
                            .add(new Afferent(population.name(), n, sampled));
                }
            }
        }
        byName.forEach((name, afferents) -> samples.name(network, name, afferents));
        return samples;
    }

    /** An input from outside: the place among the inputs of its target. */
    private record Afferent(String target, int place, double[] ratesHz) {}

    /** The samples of each afferent of the system. */
    Map<String, double[]> afferentHz() {
        return afferentHz;
    }

    /** The samples of the current into each population that has one. */
    Map<String, double[]> currentPa() {
        return currentPa;
    }

    /** A population or an afferent for each of the inputs. */
    List<String> sources(ReducedPopulation population) {
        return sources.get(population.name());
    }

    private void name(ReducedNetwork network, String name, List<Afferent> afferents) {
        double[] first = afferents.get(0).ratesHz;
        boolean alike = network.population(name).isEmpty()
                && afferents.stream().allMatch(afferent -> Arrays.equals(first, afferent.ratesHz));
        for (Afferent afferent : afferents) {
            String own = alike ? name : name + ">" + afferent.target;
            while (!alike && afferentHz.containsKey(own)) {
                own += "'";
            }
            afferentHz.put(own, afferent.ratesHz);
            sources.get(afferent.target).set(afferent.place, own);
        }
    }

    private void addCurrents(ReducedPopulation population, Problems problems) {
        if (population.currentsPa().isEmpty()) {
            return;
        }
        double[] sum = new double[1];
        for (Waveform current : population.currentsPa()) {
            double[] samples = sampled(current);
            requireNumbers(samples, "current into " + population.name(), "pA", Double.NEGATIVE_INFINITY, problems);
            double[] shorter = samples.length < sum.length ? samples : sum;
            sum = samples.length < sum.length ? sum : samples;
            for (int k = 0; k < sum.length; k++) {
                sum[k] += shorter[Math.min(k, shorter.length - 1)];
            }
        }
        currentPa.put(population.name(), sum);
    }

    private double[] rate(Waveform waveform, String name, Problems problems) {
        double[] samples = sampled(waveform);
        requireNumbers(samples, "rate of " + name, "Hz", 0, problems);
        return samples;
    }

    private double[] sampled(Waveform waveform) {
        double[] samples = new double[waveform.isConstant() ? 1 : count];
        for (int k = 0; k < samples.length; k++) {
            samples[k] = waveform.valueAt((k + 0.5) * stepMs);
        }
        return samples;
    }

    private void requireNumbers(double[] samples, String what, String unit, double lowest, Problems problems) {
        for (int k = 0; k < samples.length; k++) {
            if (!Double.isFinite(samples[k]) || samples[k] < lowest) {
                problems.add(
                        ProblemCode.OUT_OF_BOUNDS,
                        "stimuli",
                        "the " + what + " is " + samples[k] + " " + unit + " at t = " + (k + 0.5) * stepMs
                                + " ms; it must be a finite number" + (lowest == 0 ? " of at least 0." : "."),
                        samples[k] < 0 ? "Maybe max(0, …) around the expression." : null);
                return;
            }
        }
    }
}
