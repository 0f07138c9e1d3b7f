package org.ntwk.core.engine;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.random.RandomStream;
import org.ntwk.api.stimulus.StimulusKernel;
import org.ntwk.api.stimulus.Waveform;
import org.ntwk.core.plugin.Owned;

/**
 * A stimulus onto one population.
 *
 * @param name of the source
 * @param target the population
 * @param kernels one for each worker
 * @param selected which cells it was given for
 * @param contact how its spikes act; null if it makes none, or if they are the spikes of the cells themselves
 */
public record StimulusPlan(
        String name,
        Population target,
        List<Owned<StimulusKernel>> kernels,
        boolean[] selected,
        @Nullable Contact contact) {

    /**
     * How spikes act.
     *
     * @param synapses that they act through
     * @param weight of a spike onto each cell, times the gain; 0 for cells that are not selected
     * @param delaySteps from the spike to its arrival
     * @param releaseProbability for each spike
     * @param release the stream of releases
     */
    public record Contact(
            SynapseGroup synapses, double[] weight, int delaySteps, double releaseProbability, RandomStream release) {}

    public Optional<Waveform> rateHz() {
        return kernels.get(0).value().rateHz();
    }
}
