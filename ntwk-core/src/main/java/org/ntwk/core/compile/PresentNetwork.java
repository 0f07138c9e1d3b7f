package org.ntwk.core.compile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.network.NetworkDescription;
import org.ntwk.api.network.PopulationDescription;
import org.ntwk.api.network.StimulusDescription;
import org.ntwk.core.engine.StimulusPlan;

/** The descriptions of populations and stimuli as they are after the changes that were made so far. */
final class PresentNetwork {

    final Map<String, PopulationDescription> populations;
    final List<Stimulus> stimuli;

    /**
     * A stimulus, or the part of one that acts on some of its cells.
     *
     * @param path where it stands in the description
     * @param plan null if it could not be made
     * @param part its number, which its random numbers depend on; 0 for the stimulus that the others were taken from
     */
    record Stimulus(
            StimulusDescription description,
            String path,
            @Nullable StimulusPlan plan,
            int part) {

        Stimulus(StimulusDescription description, String path, @Nullable StimulusPlan plan) {
            this(description, path, plan, 0);
        }
    }

    private PresentNetwork(Map<String, PopulationDescription> populations, List<Stimulus> stimuli) {
        this.populations = populations;
        this.stimuli = stimuli;
    }

    static PresentNetwork of(NetworkDescription network, List<Stimulus> stimuli) {
        Map<String, PopulationDescription> populations = new LinkedHashMap<>();
        network.populations().forEach(population -> populations.put(population.name(), population));
        return new PresentNetwork(populations, new ArrayList<>(stimuli));
    }

    /** The number of the next part that is taken from the same stimulus. */
    int nextPart(Stimulus stimulus) {
        return (int) stimuli.stream()
                .filter(other -> other.path.equals(stimulus.path))
                .count();
    }

    PresentNetwork copy() {
        return new PresentNetwork(new LinkedHashMap<>(populations), new ArrayList<>(stimuli));
    }
}
