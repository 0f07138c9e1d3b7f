package org.ntwk.core.engine;

import org.ntwk.api.network.SynapticSign;
import org.ntwk.api.synapse.SynapseKernel;
import org.ntwk.core.plugin.Owned;

/**
 * All synapses of equal kinetics and sign onto one population: they share one kernel and its columns.
 *
 * @param kernel of the synapse model
 * @param sign how they count in recordings
 * @param input the column that released weights are added to
 * @param movesPotential whether the input of a step is a jump of the membrane potential
 */
public record SynapseGroup(Owned<SynapseKernel> kernel, SynapticSign sign, double[] input, boolean movesPotential) {

    /** Synapses that act through a conductance or a current. */
    public SynapseGroup(Owned<SynapseKernel> kernel, SynapticSign sign, double[] input) {
        this(kernel, sign, input, false);
    }
}
