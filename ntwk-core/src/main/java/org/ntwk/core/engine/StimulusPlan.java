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
 * @param selected which cells it acts on
 * @param contact how its spikes act; null if it makes none, or if they are the spikes of the cells themselves
 * @param rate the rate in Hz of each of its sources over the whole run, if it has one
 */
public record StimulusPlan(
        String name,
        Population target,
        List<Owned<StimulusKernel>> kernels,
        boolean[] selected,
        @Nullable Contact contact,
        Optional<Waveform> rate) {

    /**
     * How spikes act.
     *
     * @param synapses that they act through
     * @param weight of a spike onto each cell, times the gain
     * @param delaySteps from the spike to its arrival
     * @param releaseProbability for each spike
     * @param release the stream of releases
     * @param sites where on the cells spikes arrive; null if these are points
     */
    public record Contact(
            SynapseGroup synapses,
            double[] weight,
            int delaySteps,
            double releaseProbability,
            RandomStream release,
            @Nullable SiteDraw sites) {

        /** The same with draws of its own. */
        public Contact drawnBy(RandomStream ownRelease, RandomStream ownSites) {
            SiteDraw own = sites == null ? null : sites.drawnBy(ownSites);
            return new Contact(synapses, weight, delaySteps, releaseProbability, ownRelease, own);
        }

        /** The same with no effect on cells that are not selected. */
        private Contact onto(boolean[] selected) {
            double[] ownWeight = weight.clone();
            for (int cell = 0; cell < ownWeight.length; cell++) {
                if (!selected[cell]) {
                    ownWeight[cell] = 0;
                }
            }
            return new Contact(synapses, ownWeight, delaySteps, releaseProbability, release, sites);
        }
    }

    /** @param contact as it would be with all cells */
    public static StimulusPlan of(
            String name,
            Population target,
            List<Owned<StimulusKernel>> kernels,
            boolean[] selected,
            @Nullable Contact contact) {
        Optional<Waveform> rate =
                kernels.isEmpty() ? Optional.empty() : kernels.get(0).ask("rateHz", StimulusKernel::rateHz);
        return new StimulusPlan(name, target, kernels, selected, contact == null ? null : contact.onto(selected), rate);
    }

    /** The plan that takes this one's place from a moment on: its rate is this one's until then. */
    public StimulusPlan followedBy(StimulusPlan next, double tMs) {
        Optional<Waveform> whole =
                rate.flatMap(before -> next.rate.map(after -> (Waveform) new SwitchedWaveform(before, tMs, after)));
        return new StimulusPlan(name, target, next.kernels, next.selected, next.contact, whole);
    }

    /** The same stimulus with no rate to show. */
    public StimulusPlan withoutRate() {
        return new StimulusPlan(name, target, kernels, selected, contact, Optional.empty());
    }
}
