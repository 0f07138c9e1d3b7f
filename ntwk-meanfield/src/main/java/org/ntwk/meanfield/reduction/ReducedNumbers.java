package org.ntwk.meanfield.reduction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.meanfield.AdaptationCurrent;
import org.ntwk.api.meanfield.IntegrateAndFireCell;
import org.ntwk.api.meanfield.ReducedCell;
import org.ntwk.api.meanfield.ReducedInput;
import org.ntwk.api.meanfield.ReducedNetwork;
import org.ntwk.api.meanfield.ReducedPopulation;
import org.ntwk.api.meanfield.ShotNoiseInput;
import org.ntwk.api.stimulus.Waveform;

/** The numbers of reduced networks with the same populations and inputs, one after the other, and back. */
final class ReducedNumbers {

    private final ReducedNetwork pattern;

    /** Of each population that adapts in some of the networks, such a cell; null of others. */
    private final List<@Nullable AdaptationCurrent> adapting;

    /** Of each input, in the order of populations, its weight where there are synapses. */
    private final List<Double> weights;

    private ReducedNumbers(ReducedNetwork pattern, List<@Nullable AdaptationCurrent> adapting, List<Double> weights) {
        this.pattern = pattern;
        this.adapting = adapting;
        this.weights = weights;
    }

    /** @throws IllegalArgumentException if they differ in more than numbers */
    static ReducedNumbers of(List<ReducedNetwork> networks) {
        ReducedNetwork pattern = networks.get(0);
        for (ReducedNetwork network : networks) {
            if (!shape(network).equals(shape(pattern))) {
                throw new IllegalArgumentException("the populations or their inputs are not the same at all values: "
                        + shape(pattern) + " and " + shape(network));
            }
        }
        List<@Nullable AdaptationCurrent> adapting = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        for (int p = 0; p < pattern.populations().size(); p++) {
            int population = p;
            adapting.add(networks.stream()
                    .map(network -> network.populations().get(population).cell())
                    .flatMap(cell -> cell.adaptation().stream())
                    .findFirst()
                    .orElse(null));
            for (int j = 0; j < pattern.populations().get(p).inputs().size(); j++) {
                int input = j;
                weights.add(networks.stream()
                        .map(network ->
                                network.populations().get(population).synapses().get(input))
                        .filter(synapses -> synapses.synapses() > 0)
                        .map(ShotNoiseInput::weightNs)
                        .findFirst()
                        .orElse(0.0));
            }
        }
        return new ReducedNumbers(pattern, adapting, weights);
    }

    private static List<String> shape(ReducedNetwork network) {
        List<String> shape = new ArrayList<>();
        for (ReducedPopulation population : network.populations()) {
            shape.add(population.name() + population.currentsPa().size());
            population
                    .inputs()
                    .forEach(input ->
                            shape.add(input.name() + (input.afferentHz().isPresent() ? " from outside" : "")));
        }
        return shape;
    }

    double[] numbers(ReducedNetwork network) {
        List<Double> out = new ArrayList<>();
        int weight = 0;
        for (int p = 0; p < network.populations().size(); p++) {
            ReducedPopulation population = network.populations().get(p);
            IntegrateAndFireCell cell = population.cell().cell();
            out.addAll(List.of(
                    (double) population.cells(),
                    cell.leakNs(),
                    cell.capacitancePf(),
                    cell.restMv(),
                    cell.thresholdMv(),
                    cell.resetMv(),
                    cell.refractoryMs(),
                    cell.sharpnessMv()));
            AdaptationCurrent pattern = adapting.get(p);
            if (pattern != null) {
                // Cells that are said not to adapt here are taken for such that do with a and b of 0.
                Optional<AdaptationCurrent> own = population.cell().adaptation();
                out.add(own.map(AdaptationCurrent::couplingNs).orElse(0.0));
                out.add(own.map(AdaptationCurrent::incrementPa).orElse(0.0));
                out.add(own.orElse(pattern).timeConstantMs());
            }
            for (ReducedInput input : population.inputs()) {
                ShotNoiseInput synapses = input.synapses();
                // Synapses that are none have no weight of their own.
                double ofOthers = weights.get(weight++);
                out.addAll(List.of(
                        synapses.synapses(),
                        synapses.synapses() > 0 ? synapses.weightNs() : ofOthers,
                        synapses.reversalMv(),
                        synapses.decayMs(),
                        synapses.conductanceShare(),
                        synapses.currentPotentialMv()));
                input.afferentHz().ifPresent(rate -> out.add(rate.valueAt(0)));
            }
            population.currentsPa().forEach(current -> out.add(current.valueAt(0)));
        }
        return out.stream().mapToDouble(Double::doubleValue).toArray();
    }

    ReducedNetwork network(double[] numbers) {
        Reader next = new Reader(numbers);
        List<ReducedPopulation> populations = new ArrayList<>();
        for (int p = 0; p < pattern.populations().size(); p++) {
            ReducedPopulation of = pattern.populations().get(p);
            int cells = (int) Math.max(1, Math.rint(next.number()));
            IntegrateAndFireCell cell = new IntegrateAndFireCell(
                    next.number(),
                    next.number(),
                    next.number(),
                    next.number(),
                    next.number(),
                    next.atLeast0(),
                    next.atLeast0());
            AdaptationCurrent adaptation =
                    adapting.get(p) == null ? null : new AdaptationCurrent(next.number(), next.number(), next.number());
            List<ReducedInput> inputs = new ArrayList<>();
            for (ReducedInput input : of.inputs()) {
                ShotNoiseInput synapses = new ShotNoiseInput(
                        input.name(),
                        next.atLeast0(),
                        next.atLeast0(),
                        next.number(),
                        next.number(),
                        Math.min(1, next.atLeast0()),
                        next.number());
                inputs.add(new ReducedInput(
                        synapses, input.afferentHz().isPresent() ? Waveform.constant(next.atLeast0()) : null));
            }
            List<Waveform> currents = new ArrayList<>();
            of.currentsPa().forEach(current -> currents.add(Waveform.constant(next.number())));
            populations.add(
                    new ReducedPopulation(of.name(), cells, new ReducedCell(cell, adaptation), inputs, currents));
        }
        return new ReducedNetwork(pattern.name(), populations);
    }

    private static final class Reader {

        private final double[] numbers;
        private int read;

        Reader(double[] numbers) {
            this.numbers = numbers;
        }

        double number() {
            return numbers[read++];
        }

        /** Rounding may take what cannot be negative below 0. */
        double atLeast0() {
            return Math.max(0, number());
        }
    }
}
