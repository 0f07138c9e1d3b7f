package org.ntwk.api.synapse;

/**
 * The loops of a synapse model over the target cells of one population, or their compartments. A call stays in its range {@code [from, to)},
 * allocates nothing, and may come from any thread, but never two at once for one entry.
 */
public interface SynapseKernel {

    /** Adds its conductance and current to the membrane's, then lets its variables decay from t to t + dt. */
    void advance(int from, int to);

    /** The factor from a weight to what a spike adds to the first state variable; such as the peak of the kinetics. */
    default double gain() {
        return 1;
    }

    /**
     * The conductance in nS that the synapses have on an entry now; for recording. With {@link #current} it makes the current
     * that {@link #advance} adds at the present V, also where that adds the slope of one that is not linear in V.
     */
    double conductance(int entry);

    /** The current {@code i} in pA of {@code I = i − g·V} that the synapses have on an entry now; for recording. */
    double current(int entry);
}
