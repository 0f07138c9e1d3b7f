package org.ntwk.api.network;

import org.jspecify.annotations.Nullable;
import org.ntwk.api.parameter.Value;

/**
 * How a spike acts on its target, whether it comes from a cell or from a stimulus.
 *
 * @param synapse the synapse model: kinetics and reversal
 * @param weight of one released spike, in the unit of the synapse model; one value or a distribution over synapses
 * @param delay from the spike to its arrival; one value or a distribution over synapses
 * @param releaseProbability that a spike is released, drawn for each synapse and spike
 * @param plasticity how earlier spikes change the synapses of a projection; null if they do not
 * @param site where on cells with dendrites it is; null for the soma
 */
public record SynapticContact(
        ComponentDescription synapse,
        Value weight,
        Value delay,
        Value releaseProbability,
        @Nullable ComponentDescription plasticity,
        @Nullable Site site) {

    /** Synapses that do not change, on the soma. */
    public SynapticContact(ComponentDescription synapse, Value weight, Value delay, Value releaseProbability) {
        this(synapse, weight, delay, releaseProbability, null);
    }

    /** Synapses on the soma. */
    public SynapticContact(
            ComponentDescription synapse,
            Value weight,
            Value delay,
            Value releaseProbability,
            @Nullable ComponentDescription plasticity) {
        this(synapse, weight, delay, releaseProbability, plasticity, null);
    }

    public static SynapticContact of(ComponentDescription synapse, Value weight) {
        return new SynapticContact(synapse, weight, Value.of("0 ms"), Value.of(1));
    }

    public SynapticContact withDelay(Value delay) {
        return new SynapticContact(synapse, weight, delay, releaseProbability, plasticity, site);
    }

    public SynapticContact withReleaseProbability(double probability) {
        return new SynapticContact(synapse, weight, delay, Value.of(probability), plasticity, site);
    }

    public SynapticContact withPlasticity(ComponentDescription plasticity) {
        return new SynapticContact(synapse, weight, delay, releaseProbability, plasticity, site);
    }

    /** The same somewhere else on the target. */
    public SynapticContact withSite(Site site) {
        return new SynapticContact(synapse, weight, delay, releaseProbability, plasticity, site);
    }
}
