package org.ntwk.meanfield.reduction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.meanfield.AdaptationCurrent;
import org.ntwk.api.meanfield.PopulationTransfer;
import org.ntwk.api.meanfield.ReducedNetwork;
import org.ntwk.api.meanfield.ReducedPopulation;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.meanfield.membrane.ShotNoiseMembrane;
import org.ntwk.meanfield.system.Adaptation;
import org.ntwk.meanfield.system.HeldInputs;
import org.ntwk.meanfield.system.MeanFieldPopulation;
import org.ntwk.meanfield.system.MeanFieldSystem;

/**
 * The mean field of a network that is simulated too.
 *
 * @param system its populations, in the order of the description; an afferent has the name of its stimulus where all
 *     targets of that name hear one rate, else the name of each target behind it, as in {@code AffExc>RecInh}
 * @param inputs rates of afferents and injected currents over the run
 */
public record MeanFieldReduction(MeanFieldSystem system, HeldInputs inputs) {

    /**
     * Makes the mean field.
     *
     * @param transfers one for each population
     * @param durationMs over which rates and currents are sampled; the last sample lasts
     * @param stepMs between samples, each of the middle of its step
     * @throws org.ntwk.api.problem.InvalidInputException if a transfer function is missing or of no population, adaptation
     *     is negative, or the rate of an afferent is no number of at least 0
     */
    public static MeanFieldReduction of(
            ReducedNetwork network, Map<String, PopulationTransfer> transfers, double durationMs, double stepMs) {
        Problems problems = new Problems();
        requireTransfers(network, transfers, problems);
        InputSamples samples = InputSamples.of(network, durationMs, stepMs, problems);
        List<MeanFieldPopulation> populations = new ArrayList<>();
        for (ReducedPopulation reduced : network.populations()) {
            PopulationTransfer transfer = transfers.get(reduced.name());
            if (transfer != null) {
                Adaptation adaptation = adaptation(reduced, transfer, problems);
                populations.add(new MeanFieldPopulation(
                        reduced.name(),
                        reduced.cells(),
                        transfer.timeConstantMs(),
                        transfer.function(),
                        samples.sources(reduced),
                        adaptation));
            }
        }
        problems.throwIfAny("mean field");
        MeanFieldSystem system = new MeanFieldSystem(
                populations, List.copyOf(samples.afferentHz().keySet()));
        return new MeanFieldReduction(system, HeldInputs.of(system, stepMs, samples.afferentHz(), samples.currentPa()));
    }

    private static void requireTransfers(
            ReducedNetwork network, Map<String, PopulationTransfer> transfers, Problems problems) {
        List<String> names =
                network.populations().stream().map(ReducedPopulation::name).toList();
        for (String name : names) {
            if (!transfers.containsKey(name)) {
                problems.add(
                        ProblemCode.MISSING_VALUE,
                        "populations." + name,
                        "there is no transfer function for the cells of " + name + ".");
            }
        }
        for (String name : transfers.keySet()) {
            if (!names.contains(name)) {
                problems.addUnknown(
                        ProblemCode.UNKNOWN_REFERENCE, "populations." + name, "there is no population", name, names);
            }
        }
    }

    private static @Nullable Adaptation adaptation(
            ReducedPopulation population, PopulationTransfer transfer, Problems problems) {
        AdaptationCurrent current = population.cell().adaptationOrNull();
        if (current == null || transfer.includesAdaptation()) {
            return null;
        }
        if (current.couplingNs() < 0 || current.incrementPa() < 0) {
            problems.add(
                    ProblemCode.BEYOND_THEORY,
                    "populations." + population.name() + ".cell",
                    "mean-field theory does not cover adaptation that excites: a is " + current.couplingNs()
                            + " nS, b is " + current.incrementPa() + " pA.",
                    "Maybe use a transfer function that includes the adaptation.");
            return null;
        }
        return new Adaptation(
                new ShotNoiseMembrane(population.cell().cell(), population.synapses()),
                current.couplingNs(),
                current.incrementPa(),
                current.timeConstantMs());
    }
}
