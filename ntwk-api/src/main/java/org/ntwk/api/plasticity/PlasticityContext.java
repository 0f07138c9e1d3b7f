package org.ntwk.api.plasticity;

import org.ntwk.api.parameter.ParameterValues;

/**
 * What a {@link PlasticityKernel} works with: the synapses of a projection onto the cells of one thread, in columns that
 * the engine owns. Synapses of one source and one delay are a row: a spike arrives at all of them at once.
 */
public interface PlasticityContext {

    /** The time step in ms; times are counted in steps. */
    double dtMs();

    /** The checked parameters of the model. */
    ParameterValues parameters();

    /** Number of rows. */
    int rows();

    /** The target cell of each synapse; to read. */
    int[] targets();

    /**
     * The weight of each synapse times the {@link #gain}, to read and write.
     *
     * @throws IllegalStateException if the rule does not change weights
     */
    double[] weights();

    /** What weights in their unit are multiplied with in the column of weights. */
    double gain();

    /** The first target of the thread; all targets lie from here on. */
    int firstTarget();

    /** How many targets the thread has. */
    int targetCount();

    /**
     * The synapses by target: indices into targets and weights, ascending for each target; to read.
     *
     * @throws IllegalStateException if the rule does not take the spikes of targets
     */
    int[] incoming();

    /** The row of each entry of {@link #incoming}; to read. */
    int[] incomingRows();
}
