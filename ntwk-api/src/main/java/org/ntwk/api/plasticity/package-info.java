/**
 * Plasticity of the synapses of a projection: how the effect of a spike depends on the spikes before. It stands beside
 * weight and delay in the contact and works with every synapse model.
 */
@NullMarked
package org.ntwk.api.plasticity;

import org.jspecify.annotations.NullMarked;
