package org.ntwk.core.engine;

/**
 * How many threads integrate a network when nobody says it: as many as have enough to do. The work of a step is counted
 * in updates of cells; a synaptic event, of which there are as many as {@link #ASSUMED_RATE_HZ} of all sources makes, is
 * taken for one more. Either takes one to two nanoseconds.
 *
 * <p>A thread must have enough to do in each step, for in each step it waits for the others. And the whole run must be
 * long enough: from cold, the compiler of the JVM wants a processor for itself, so that a short run is over sooner with
 * one thread.
 */
public final class ThreadCount {

    /** Lower than in most networks that are of interest: a thread too few costs less than one too many. */
    private static final double ASSUMED_RATE_HZ = 5;

    /** What a thread has to do in a step at least: about 20 µs, many times what waiting takes. */
    private static final double WORK_OF_THREAD = 10_000;

    /** What there must be to do in the whole run for a second thread: some four seconds. */
    private static final double WORK_OF_RUN = 2.5e9;

    /** A compartment with some channels takes 20 ns, with its share of the solution for all. */
    private static final long WORK_OF_COMPARTMENT = 10;

    private ThreadCount() {}

    /** The work of a step on the cells of a population, in updates of point neurons. */
    public static long work(Population population) {
        return population.compartments().isPresent() ? WORK_OF_COMPARTMENT * population.entries() : population.size;
    }

    /**
     * The number of threads for a run.
     *
     * @param work of a step on all cells, in updates of point neurons
     * @param synapses that are expected in all projections
     * @param processors that there are
     */
    public static int of(long work, double synapses, double dtMs, long steps, int processors) {
        double workOfStep = work + synapses * ASSUMED_RATE_HZ * dtMs * 1e-3;
        if (workOfStep * steps < WORK_OF_RUN) {
            return 1;
        }
        return (int) Math.max(1, Math.min(processors, workOfStep / WORK_OF_THREAD));
    }
}
