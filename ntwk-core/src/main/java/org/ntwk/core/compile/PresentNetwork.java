package org.ntwk.core.compile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
     */
    record Stimulus(StimulusDescription description, String path, StimulusPlan plan) {}

    private PresentNetwork(Map<String, PopulationDescription> populations, List<Stimulus> stimuli) {
        this.populations = populations;
        this.stimuli = stimuli;
    }

    /** @param stimuli those that could be made */
    static PresentNetwork of(NetworkDescription network, List<Stimulus> stimuli) {
        Map<String, PopulationDescription> populations = new LinkedHashMap<>();
        network.populations().forEach(population -> populations.put(population.name(), population));
        return new PresentNetwork(populations, new ArrayList<>(stimuli));
    }

    PresentNetwork copy() {
        return new PresentNetwork(new LinkedHashMap<>(populations), new ArrayList<>(stimuli));
    }
}
