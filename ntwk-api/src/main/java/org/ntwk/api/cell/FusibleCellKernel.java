package org.ntwk.api.cell;

import java.util.Optional;
import org.apiguardian.api.API;
import org.ntwk.api.synapse.ExponentialConductance;

/** A cell kernel that can do the work of synapses in its own pass over the columns. For speed only. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface FusibleCellKernel extends CellKernel {

    /**
     * A kernel for the same cells whose {@link #advance} does what the first synapses, the second ones and then these cells
     * would do, with the same bits, where nothing else acts on the membranes. It neither reads nor writes the columns of
     * conductance and current.
     *
     * @return empty if there is no such kernel for the parameters of these cells
     */
    Optional<CellKernel> fusedWith(ExponentialConductance first, ExponentialConductance second);
}
