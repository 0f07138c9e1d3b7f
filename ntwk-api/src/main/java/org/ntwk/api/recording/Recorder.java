package org.ntwk.api.recording;

import java.util.Optional;

/**
 * Watches one population during one run. All calls come one at a time, in the order of time, while the network stands
 * still.
 */
public interface Recorder {

    /** Take a sample at steps 0, n, 2n, …; 0 for never. */
    default long samplingSteps() {
        return 0;
    }

    /**
     * Takes a sample at the start of a step, before anything of that step has happened: the state is that of time t, so
     * V is never seen above threshold, and the step after a spike sees the reset.
     *
     * @param tMs the time t
     */
    default void sample(long step, double tMs) {}

    /**
     * Whether {@link #sample} asks its probes for the cells of the context alone, and looks at nothing else of the
     * network. Then the network need not stand still for every sample: the values are read when they are due, and
     * {@link #sample} is called some steps later, still in order, with probes that show them.
     */
    default boolean samplesOnlyItsCells() {
        return false;
    }

    /** Whether {@link #spikes} is wanted. */
    default boolean takesSpikes() {
        return false;
    }

    /**
     * The name of a stimulus of the population whose spikes {@link #spikes} takes, at the cells and in the step in which
     * they arrive, released or not; empty for the spikes of the population itself.
     */
    default Optional<String> stimulus() {
        return Optional.empty();
    }

    /**
     * The spikes of the population in one step; not called for steps without spikes. A spike of step k carries time k·dt.
     *
     * @param cells holds the cells that fired, ascending, at {@code [from, to)}; not to be kept
     */
    default void spikes(long step, int[] cells, int from, int to) {}

    /**
     * The end of the recording: called once, also when the run was stopped early.
     *
     * @param steps how many steps were run
     */
    default void finish(long steps) {}
}
