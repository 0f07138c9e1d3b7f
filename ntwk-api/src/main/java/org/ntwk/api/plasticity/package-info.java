/**
 * Plasticity of the synapses of a projection: how the effect of a spike depends on the spikes before. It stands beside
 * weight and delay in the contact and works with every synapse model.
 */
@API(status = API.Status.STABLE, since = "0.1")
@NullMarked
package org.ntwk.api.plasticity;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
