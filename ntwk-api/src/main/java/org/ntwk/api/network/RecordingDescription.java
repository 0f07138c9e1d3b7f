package org.ntwk.api.network;

import org.jspecify.annotations.Nullable;

/**
 * What is to be recorded of a population.
 *
 * @param population its name
 * @param cells which cells
 * @param recorder the recorder component, such as {@code spikes}
 * @param site where on cells with dendrites: each compartment there is recorded by itself; null for whole cells
 */
public record RecordingDescription(
        String population,
        CellSelection cells,
        ComponentDescription recorder,
        @Nullable Site site) {

    /** Of whole cells. */
    public RecordingDescription(String population, CellSelection cells, ComponentDescription recorder) {
        this(population, cells, recorder, null);
    }

    /** The same at a site. */
    public RecordingDescription at(Site site) {
        return new RecordingDescription(population, cells, recorder, site);
    }
}
