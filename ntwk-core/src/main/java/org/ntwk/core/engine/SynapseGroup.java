package org.ntwk.core.engine;

import java.util.Map;
import org.jspecify.annotations.Nullable;
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
 * @param source the one source that they come from, if it was to be kept apart
 * @param state the columns of the kernel by the names of their variables
 */
public record SynapseGroup(
        Owned<SynapseKernel> kernel,
        SynapticSign sign,
        double[] input,
        boolean movesPotential,
        @Nullable String source,
        Map<String, Population.StateColumn> state) {

    /** Synapses that act through a conductance or a current, of sources that need not be told apart. */
    public SynapseGroup(Owned<SynapseKernel> kernel, SynapticSign sign, double[] input) {
        this(kernel, sign, input, false, null, Map.of());
    }
}
