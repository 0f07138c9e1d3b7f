/** Synaptic kinetics. A synapse knows no cell and a cell knows no synapse: both see a conductance and a current. */
@API(status = API.Status.STABLE, since = "0.1")
@NullMarked
package org.ntwk.api.synapse;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
