package org.ntwk.api.stimulus;

import org.ntwk.api.plugin.Component;

/**
 * Input from outside the network onto one population: spikes that act through a synapse, or a conductance or current
 * into the membrane.
 */
public interface StimulusModel extends Component.WithParameters {

    /** Whether it is made of spikes, which need a synapse and a weight to act. */
    boolean makesSpikes();

    /**
     * Makes a kernel. The engine asks for one for each thread, with the same columns; what does not fit (a cell that is
     * not there) is reported to the context's problems.
     */
    StimulusKernel prepare(StimulusContext context);
}
