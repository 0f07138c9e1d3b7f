package org.ntwk.core.engine;

import org.jspecify.annotations.Nullable;
import org.ntwk.api.connectivity.ConnectionDraw;
import org.ntwk.api.random.RandomStream;
import org.ntwk.core.plugin.Owned;

/**
 * A projection whose connections are still to be drawn.
 *
 * @param path where it stands in the description
 * @param source presynaptic population
 * @param target postsynaptic population
 * @param draw what its rule prepared
 * @param synapses that its spikes act through
 * @param gain from a weight to what a spike adds to the synapses' input
 * @param weight in the unit of the synapse model
 * @param delay in ms
 * @param releaseProbability for each synapse and spike
 * @param plasticity how spikes change the synapses; null if they do not
 * @param connections the stream of the rule
 * @param properties the stream of weights and delays
 * @param release the stream of releases
 */
public record ProjectionPlan(
        String path,
        Population source,
        Population target,
        Owned<ConnectionDraw> draw,
        SynapseGroup synapses,
        double gain,
        PerSynapse weight,
        PerSynapse delay,
        double releaseProbability,
        @Nullable PlasticityPlan plasticity,
        RandomStream connections,
        RandomStream properties,
        RandomStream release) {

    /** The bytes that a synapse takes, for the forecast. */
    public int bytesPerSynapse() {
        boolean hasOwnWeight = weight.distribution() != null || changesWeights();
        boolean isIndexed = plasticity != null && plasticity.takesTargetSpikes();
        return Integer.BYTES + (hasOwnWeight ? Double.BYTES : 0) + (isIndexed ? TargetIndex.BYTES_PER_SYNAPSE : 0);
    }

    /** The bytes that a plasticity rule is expected to keep for a source. */
    public int bytesPerSource() {
        return plasticity == null ? 0 : 3 * Double.BYTES;
    }

    boolean changesWeights() {
        return plasticity != null && plasticity.changesWeights();
    }
}
