package org.ntwk.api.plasticity;

/**
 * A rule at work on the synapses of a projection onto the cells of one thread. It allocates nothing in its methods.
 *
 * <p>In a step, rows at which a spike arrives come in the order of their delays and then of their sources: first {@link
 * #efficacy}, then the engine delivers, then {@link #arrived}. When all have arrived, {@link #fired} is called for each
 * target that fired in this step, in ascending order. So a spike is delivered with the weights that it finds, and
 * arrivals of a step come before the spikes of the targets in the same step.
 *
 * <p>The state of a synapse must depend on its row and its target alone, never on which others belong to the thread:
 * then results do not depend on the number of threads.
 */
public interface PlasticityKernel {

    /** What the weights of a row are multiplied with for the spike that arrives now; asked once a spike. */
    default double efficacy(int row, int step) {
        return 1;
    }

    /**
     * A spike has arrived at the synapses {@code [from, to)} of a row.
     *
     * @param step of the arrival: the spike's step and the delay
     */
    default void arrived(int row, int from, int to, int step) {}

    /**
     * A target has fired. Its synapses of this projection are {@link PlasticityContext#incoming()} at {@code [from, to)};
     * there may be none. Only for rules that take the spikes of targets.
     */
    default void fired(int target, int from, int to, int step) {}
}
