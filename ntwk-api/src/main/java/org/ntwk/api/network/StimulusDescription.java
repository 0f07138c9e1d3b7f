package org.ntwk.api.network;

import org.jspecify.annotations.Nullable;

/**
 * Input from outside the network onto one population.
 *
 * @param name of the source; one source may stimulate several populations, each by its own description
 * @param target name of the population
 * @param sign how it counts in recordings and figures
 * @param cells which cells of the population
 * @param model the stimulus component
 * @param contact how its spikes act; null for a stimulus that is not made of spikes
 */
public record StimulusDescription(
        String name,
        String target,
        SynapticSign sign,
        CellSelection cells,
        ComponentDescription model,
        @Nullable SynapticContact contact) {}
