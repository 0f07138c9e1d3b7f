package org.ntwk.api.network;

import java.util.ArrayList;
import java.util.List;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.quantity.Quantity;

/** Puts a {@link NetworkDescription} together in Java. Names and values are checked when the network is compiled. */
public final class NetworkBuilder {

    private final String name;
    private final List<PopulationDescription> populations = new ArrayList<>();
    private final List<ProjectionDescription> projections = new ArrayList<>();
    private final List<StimulusDescription> stimuli = new ArrayList<>();
    private final List<RecordingDescription> recordings = new ArrayList<>();
    private final List<InterventionDescription> interventions = new ArrayList<>();

    private NetworkBuilder(String name) {
        this.name = name;
    }

    public static NetworkBuilder create(String name) {
        return new NetworkBuilder(name);
    }

    public NetworkBuilder population(PopulationDescription population) {
        populations.add(population);
        return this;
    }

    /** Cells whose synapses count as excitatory. */
    public NetworkBuilder excitatory(String population, int size, ComponentDescription cell) {
        return population(new PopulationDescription(population, size, SynapticSign.EXCITATORY, cell));
    }

    /** Cells whose synapses count as inhibitory. */
    public NetworkBuilder inhibitory(String population, int size, ComponentDescription cell) {
        return population(new PopulationDescription(population, size, SynapticSign.INHIBITORY, cell));
    }

    public NetworkBuilder projection(ProjectionDescription projection) {
        projections.add(projection);
        return this;
    }

    /** Synapses without delay that always release; {@code weight} such as {@code "1 nS"}. */
    public NetworkBuilder projection(
            String source, String target, ComponentDescription rule, ComponentDescription synapse, String weight) {
        return projection(
                new ProjectionDescription(source, target, rule, SynapticContact.of(synapse, Value.of(weight))));
    }

    public NetworkBuilder stimulus(StimulusDescription stimulus) {
        stimuli.add(stimulus);
        return this;
    }

    /** Excitatory spikes onto all cells of a population; {@code weight} such as {@code "1 nS"}. */
    public NetworkBuilder stimulus(
            String source, String target, ComponentDescription model, ComponentDescription synapse, String weight) {
        return stimulus(new StimulusDescription(
                source,
                target,
                SynapticSign.EXCITATORY,
                CellSelection.all(),
                model,
                SynapticContact.of(synapse, Value.of(weight))));
    }

    /** A stimulus of all cells of a population that acts without a synapse: a current, or spikes of spike sources. */
    public NetworkBuilder stimulus(String source, String target, ComponentDescription model) {
        return stimulus(source, target, CellSelection.all(), model);
    }

    /** As {@link #stimulus(String, String, ComponentDescription)}, of chosen cells. */
    public NetworkBuilder stimulus(String source, String target, CellSelection cells, ComponentDescription model) {
        return stimulus(new StimulusDescription(source, target, SynapticSign.EXCITATORY, cells, model, null));
    }

    public NetworkBuilder record(RecordingDescription recording) {
        recordings.add(recording);
        return this;
    }

    /** Every spike of a population. */
    public NetworkBuilder recordSpikes(String population) {
        return record(new RecordingDescription(population, CellSelection.all(), ComponentDescription.of("spikes")));
    }

    /** State variables of chosen cells at every step. */
    public NetworkBuilder recordTraces(String population, CellSelection cells, String... variables) {
        return record(new RecordingDescription(
                population, cells, ComponentDescription.of("trace").with("variables", Value.of(List.of(variables)))));
    }

    /** Variables of chosen cells at a site of their dendrites, at every step. */
    public NetworkBuilder recordTraces(String population, CellSelection cells, Site site, String... variables) {
        return record(new RecordingDescription(
                        population,
                        cells,
                        ComponentDescription.of("trace").with("variables", Value.of(List.of(variables))))
                .at(site));
    }

    /** A change at a time such as {@code "500 ms"}. */
    public NetworkBuilder intervention(String time, ChangeDescription change) {
        interventions.add(new InterventionDescription(Quantity.of(time), change));
        return this;
    }

    public NetworkDescription build() {
        return new NetworkDescription(name, populations, projections, stimuli, recordings, interventions);
    }
}
