package org.ntwk.core.engine;

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
        RandomStream connections,
        RandomStream properties,
        RandomStream release) {}
