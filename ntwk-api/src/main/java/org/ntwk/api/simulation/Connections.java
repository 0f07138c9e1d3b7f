package org.ntwk.api.simulation;

import org.ntwk.api.quantity.Unit;

/**
 * The synapses of one projection of a built network. They are read where they lie, without a copy: weights are those of
 * the moment at which they are visited.
 */
public interface Connections {

    /** Name of the presynaptic population. */
    String source();

    /** Name of the postsynaptic population. */
    String target();

    /** Number of cells of the presynaptic population. */
    int sourceSize();

    /** Number of cells of the postsynaptic population. */
    int targetSize();

    /** Unit of the weights. */
    Unit weightUnit();

    /** How many synapses there are. */
    long count();

    /** Number of synapses onto each target: a fresh array. */
    int[] inDegrees();

    /** Number of synapses from each source: a fresh array. */
    int[] outDegrees();

    /**
     * Visits every synapse, by source, then delay, then target; several of one pair and delay come in the order in which
     * they were drawn. The order does not depend on the number of threads.
     */
    void forEach(Visitor visitor);

    /** Takes one synapse after the other. */
    @FunctionalInterface
    interface Visitor {

        /**
         * A synapse.
         *
         * @param delayMs in whole steps
         */
        void connection(int source, int target, double weight, double delayMs);
    }
}
