package org.ntwk.api.stimulus;

import java.util.Optional;

/**
 * The loops of a stimulus. A kernel serves one thread. Ranges {@code [from, to)} are whole blocks of
 * {@link #BLOCK} cells (the last one of a population may be shorter): random numbers may be keyed by
 * {@code from / BLOCK}, and are then the same at any number of threads.
 */
public interface StimulusKernel {

    /** The cells of a block. Part of the definition of random numbers, so it never changes. */
    int BLOCK = 1024;

    /**
     * Called once at the start of each step, before any range.
     *
     * @param step the number of the step
     * @param tMs the time at its start
     */
    default void beginStep(long step, double tMs) {}

    /** Adds to conductance and current before the cells advance. */
    default void drive(int from, int to) {}

    /**
     * Gives the spikes of this step in the range. They act on the synapse after the cells have advanced, like the spikes
     * of the network itself.
     */
    default void fire(int from, int to, SpikeSink sink) {}

    /** The rate in Hz of each of its sources over time, for those that have one; kept with the result and drawn. */
    default Optional<Waveform> rateHz() {
        return Optional.empty();
    }
}
