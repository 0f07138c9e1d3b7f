package org.ntwk.api.meanfield;

import java.util.List;
import org.apiguardian.api.API;
import org.ntwk.api.stimulus.Waveform;

/**
 * A population of equal cells as mean-field theory sees it.
 *
 * @param cells how many there are
 * @param cell what they are
 * @param inputs projections in the order of the description, then stimuli; a source stands there once for each of them
 * @param currentsPa injected into each cell; they add
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record ReducedPopulation(
        String name, int cells, ReducedCell cell, List<ReducedInput> inputs, List<Waveform> currentsPa) {

    public ReducedPopulation {
        inputs = List.copyOf(inputs);
        currentsPa = List.copyOf(currentsPa);
    }

    /** The synapses of its inputs, in their order. */
    public List<ShotNoiseInput> synapses() {
        return inputs.stream().map(ReducedInput::synapses).toList();
    }
}
