package org.ntwk.core.compile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.cell.CellModel;
import org.ntwk.api.meanfield.ReducedCell;
import org.ntwk.api.meanfield.ReducedInput;
import org.ntwk.api.meanfield.ReducedNetwork;
import org.ntwk.api.meanfield.ReducedPopulation;
import org.ntwk.api.meanfield.ReducedStimulus;
import org.ntwk.api.meanfield.ShotNoiseSynapse;
import org.ntwk.api.membrane.MembraneMechanism;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.NetworkDescription;
import org.ntwk.api.network.PopulationDescription;
import org.ntwk.api.network.SynapticContact;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.plugin.Component;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.simulation.Connections;
import org.ntwk.api.stimulus.StimulusModel;
import org.ntwk.api.stimulus.Waveform;
import org.ntwk.api.synapse.SynapseModel;
import org.ntwk.core.engine.Population;
import org.ntwk.core.engine.ProjectionPlan;
import org.ntwk.core.engine.StimulusPlan;
import org.ntwk.core.plugin.ComponentKind;
import org.ntwk.core.plugin.Owned;

/** Gathers what mean-field theory sees of a compiled network, and all that it does not cover. */
final class NetworkReduction {

    private static final Map<ComponentKind<?>, String> SEEN = Map.of(
            ComponentKind.CELL,
            "It sees integrate-and-fire cells with a leak, a threshold and a reset, and an adaptation current.",
            ComponentKind.SYNAPSE,
            "It sees conductances that jump at a spike and decay exponentially.",
            ComponentKind.MECHANISM,
            "It sees currents that depend on time alone.",
            ComponentKind.STIMULUS,
            "It sees independent Poisson spikes and injected currents.");

    private final Compilation compilation;
    private final Problems problems;
    private final Map<String, Optional<ReducedCell>> cells = new HashMap<>();
    private final Map<String, List<ReducedInput>> inputs = new HashMap<>();
    private final Map<String, List<Waveform>> currents = new HashMap<>();

    /** What makes the sources of spikes fire, by their population. */
    private final Map<String, List<Waveform>> relayed = new HashMap<>();

    private NetworkReduction(Compilation compilation) {
        this.compilation = compilation;
        problems = compilation.problems;
    }

    /**
     * Reduces a network.
     *
     * @param connections of each projection
     * @throws org.ntwk.api.problem.InvalidInputException with all that the theory does not cover
     */
    static ReducedNetwork of(
            Compilation compilation,
            List<ProjectionPlan> projections,
            List<PresentNetwork.Stimulus> stimuli,
            List<Connections> connections) {
        NetworkReduction reduction = new NetworkReduction(compilation.again());
        NetworkDescription network = compilation.network;
        network.populations().forEach(reduction::addPopulation);
        List<PresentNetwork.Stimulus> ofCells = new ArrayList<>();
        for (PresentNetwork.Stimulus stimulus : stimuli) {
            if (reduction.relays(stimulus.description().target())) {
                reduction.addStimulus(stimulus);
            } else {
                ofCells.add(stimulus);
            }
        }
        for (int n = 0; n < connections.size(); n++) {
            SynapticContact contact = network.projections().get(n).contact();
            reduction.addProjection(projections.get(n), contact, connections.get(n));
        }
        ofCells.forEach(reduction::addStimulus);
        for (int n = 0; n < network.interventions().size(); n++) {
            reduction.refuse("interventions[" + n + "]", "networks that are changed while they run", null);
        }
        return reduction.network();
    }

    private ReducedNetwork network() {
        problems.throwIfAny("reduction to a mean field");
        List<ReducedPopulation> populations = new ArrayList<>();
        for (PopulationDescription description : compilation.network.populations()) {
            String name = description.name();
            if (!relays(name)) {
                populations.add(new ReducedPopulation(
                        name,
                        description.size(),
                        cells.get(name).orElseThrow(),
                        inputs.getOrDefault(name, List.of()),
                        currents.getOrDefault(name, List.of())));
            }
        }
        return new ReducedNetwork(compilation.network.name(), populations);
    }

    private boolean relays(String population) {
        return compilation.populations.get(population).relaysStimuli();
    }

    private void addPopulation(PopulationDescription description) {
        String path = NetworkDescription.path(description);
        if (!relays(description.name())) {
            cells.put(
                    description.name(),
                    reduce(
                            ComponentKind.CELL,
                            CellModel::reduce,
                            description.cell(),
                            path + ".cell",
                            description.size()));
        }
        for (int n = 0; n < description.mechanisms().size(); n++) {
            reduce(
                            ComponentKind.MECHANISM,
                            MembraneMechanism::reduce,
                            description.mechanisms().get(n),
                            path + ".mechanisms[" + n + "]",
                            description.size())
                    .ifPresent(current -> add(currents, description.name(), current));
        }
    }

    private void addProjection(ProjectionPlan plan, SynapticContact contact, Connections connections) {
        if (plan.plasticity() != null) {
            refuse(plan.path() + ".plasticity", "synapses that change", null);
        }
        Optional<ShotNoiseSynapse> synapse = synapse(contact, plan.path(), plan.target());
        double[] range = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        connections.forEach((from, to, weight, delayMs) -> {
            range[0] = Math.min(range[0], weight);
            range[1] = Math.max(range[1], weight);
        });
        if (range[0] < range[1]) {
            refuseWeights(plan.path(), "synapses", range[0], range[1], contact);
            return;
        }
        String source = plan.source().name();
        double weight = connections.count() == 0 ? 0 : range[0];
        double perCell = (double) connections.count() / connections.targetSize() * plan.releaseProbability();
        Waveform afferentHz = relays(source) ? sum(relayed.getOrDefault(source, List.of())) : null;
        synapse.ifPresent(kinetics -> add(
                inputs, plan.target().name(), new ReducedInput(kinetics.input(source, perCell, weight), afferentHz)));
    }

    private Optional<ShotNoiseSynapse> synapse(SynapticContact contact, String path, Population target) {
        return reduce(ComponentKind.SYNAPSE, SynapseModel::reduce, contact.synapse(), path + ".synapse", target.size());
    }

    private void addStimulus(PresentNetwork.Stimulus stimulus) {
        String path = stimulus.path();
        StimulusPlan plan = Objects.requireNonNull(stimulus.plan(), "a network with problems is not compiled");
        String target = plan.target().name();
        Optional<ReducedStimulus> drive = reduce(
                ComponentKind.STIMULUS,
                StimulusModel::reduce,
                stimulus.description().model(),
                path + ".model",
                plan.target().size());
        SynapticContact contact = stimulus.description().contact();
        Optional<ShotNoiseSynapse> synapse = contact == null ? Optional.empty() : synapse(contact, path, plan.target());
        OptionalDouble weight = weight(plan, contact, path);
        if (drive.isEmpty()) {
            return;
        }
        if (drive.get() instanceof ReducedStimulus.Current current) {
            add(currents, target, current.currentPa());
        } else if (drive.get() instanceof ReducedStimulus.PoissonSpikes spikes) {
            double sources = spikes.sources();
            Waveform rateHz = spikes.rateHz();
            if (relays(target)) {
                add(relayed, target, tMs -> sources * rateHz.valueAt(tMs));
            } else if (synapse.isPresent() && weight.isPresent() && plan.contact() != null) {
                double trains = sources * plan.contact().releaseProbability();
                add(
                        inputs,
                        target,
                        new ReducedInput(synapse.get().input(plan.name(), trains, weight.getAsDouble()), rateHz));
            }
        }
    }

    /** The weight of its spikes onto all cells; empty if there is none, or cells differ, which is then reported. */
    private OptionalDouble weight(StimulusPlan plan, @Nullable SynapticContact contact, String path) {
        int size = plan.target().size();
        int selected = 0;
        for (boolean cell : plan.selected()) {
            selected += cell ? 1 : 0;
        }
        if (selected < size) {
            refuse(
                    path + ".cells",
                    "a stimulus onto " + selected + " of the " + size + " cells of "
                            + plan.target().name(),
                    "Maybe make a population of these cells.");
            return OptionalDouble.empty();
        }
        if (contact == null || plan.contact() == null) {
            return OptionalDouble.empty();
        }
        double gain = plan.contact().synapses().kernel().value().gain();
        double lowest = Arrays.stream(plan.contact().weight()).min().orElseThrow() / gain;
        double highest = Arrays.stream(plan.contact().weight()).max().orElseThrow() / gain;
        if (lowest < highest) {
            refuseWeights(path, "cells", lowest, highest, contact);
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(lowest);
    }

    /** What the theory sees of a kind of component: the method of its interface. */
    @FunctionalInterface
    private interface Reducer<C, R> {
        Optional<R> reduce(C component, ParameterValues values, String path, Problems problems);
    }

    /** What the theory sees of a component; empty if it does not cover it, which is then reported. */
    private <C extends Component.WithParameters, R> Optional<R> reduce(
            ComponentKind<C> kind, Reducer<C, R> reducer, ComponentDescription description, String path, int size) {
        ComponentResolver.Resolved<C> resolved =
                compilation.resolve(kind, description, path, size).orElseThrow();
        List<String> differing = resolved.component().parameters().names().stream()
                .filter(name -> !resolved.values().isUniform(name))
                .toList();
        for (String name : differing) {
            refuse(
                    path + "." + name,
                    "numbers that differ between cells",
                    "Maybe split the population into some of equal cells.");
        }
        if (!differing.isEmpty()) {
            return Optional.empty();
        }
        int before = problems.list().size();
        Optional<R> reduced;
        try {
            reduced = reducer.reduce(resolved.component(), resolved.values(), path, problems);
        } catch (Throwable e) {
            throw Owned.fault(resolved.registered(), "reduce", e);
        }
        if (reduced.isEmpty() && problems.list().size() == before) {
            refuse(path, "the " + kind.words() + " '" + description.type() + "'", SEEN.get(kind));
        }
        return reduced;
    }

    private void refuseWeights(String path, String of, double lowest, double highest, SynapticContact contact) {
        Unit unit = compilation
                .registry
                .find(ComponentKind.SYNAPSE, contact.synapse().type())
                .orElseThrow()
                .weightUnit();
        refuse(
                path + ".weight",
                "weights that differ between " + of + ", from " + lowest + " to " + highest + " " + unit,
                "Maybe give all of them the mean.");
    }

    private void refuse(String path, String what, @Nullable String hint) {
        problems.add(ProblemCode.BEYOND_THEORY, path, "mean-field theory does not cover " + what + ".", hint);
    }

    private static <T> void add(Map<String, List<T>> lists, String key, T value) {
        lists.computeIfAbsent(key, none -> new ArrayList<>()).add(value);
    }

    private static Waveform sum(List<Waveform> waveforms) {
        return tMs -> {
            double sum = 0;
            for (Waveform waveform : waveforms) {
                sum += waveform.valueAt(tMs);
            }
            return sum;
        };
    }
}
