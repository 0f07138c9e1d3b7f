package org.ntwk.api.synapse;

import java.util.Optional;

/**
 * A synapse kernel that can share a pass over the columns with others. For speed only: the numbers are the same bits as
 * those of one {@link #advance} after the other on columns that were zero.
 */
public interface FusibleKernel extends SynapseKernel {

    /** As {@link #advance}, but writes the membrane's conductance and current instead of adding to them. */
    void advanceFirst(int from, int to);

    /** A kernel that does this one's work and then the other's in one pass, if it knows the other. */
    Optional<FusibleKernel> fusedWith(SynapseKernel next);
}
