package org.ntwk.api.network;

import java.util.List;
import java.util.Optional;

/**
 * A network as its author thinks of it: plain data, with units and the names of components. Nothing in it is checked
 * before it is compiled; then all its problems are reported at once.
 *
 * @param name for titles and files
 * @param populations in the order of the file
 * @param projections in the order of the file
 * @param stimuli in the order of the file
 * @param recordings in the order of the file
 * @param interventions changes while it runs, in the order of the file
 */
public record NetworkDescription(
        String name,
        List<PopulationDescription> populations,
        List<ProjectionDescription> projections,
        List<StimulusDescription> stimuli,
        List<RecordingDescription> recordings,
        List<InterventionDescription> interventions) {

    public NetworkDescription {
        populations = List.copyOf(populations);
        projections = List.copyOf(projections);
        stimuli = List.copyOf(stimuli);
        recordings = List.copyOf(recordings);
        interventions = List.copyOf(interventions);
    }

    /** A network that nobody intervenes in. */
    public NetworkDescription(
            String name,
            List<PopulationDescription> populations,
            List<ProjectionDescription> projections,
            List<StimulusDescription> stimuli,
            List<RecordingDescription> recordings) {
        this(name, populations, projections, stimuli, recordings, List.of());
    }

    public Optional<PopulationDescription> population(String populationName) {
        return populations.stream()
                .filter(population -> population.name().equals(populationName))
                .findFirst();
    }

    /** Where one population's description stands, for messages: {@code populations.Exc}. */
    public static String path(PopulationDescription population) {
        return "populations." + population.name();
    }
}
