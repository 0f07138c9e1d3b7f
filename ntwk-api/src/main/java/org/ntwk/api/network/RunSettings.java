package org.ntwk.api.network;

import org.ntwk.api.quantity.Quantity;

/**
 * How a network is run.
 *
 * @param duration simulated time
 * @param timeStep of the clock loop
 * @param seed of every random number
 * @param threads that integrate; 0 lets the engine choose by the size of the network and the length of the run. Results do not depend on it
 * @param check of components while they run; results do not depend on it
 */
public record RunSettings(Quantity duration, Quantity timeStep, long seed, int threads, ComponentCheck check) {

    public static final Quantity DEFAULT_TIME_STEP = Quantity.of("0.1 ms");
    public static final long DEFAULT_SEED = 1;

    /** A run without a check. */
    public RunSettings(Quantity duration, Quantity timeStep, long seed, int threads) {
        this(duration, timeStep, seed, threads, ComponentCheck.NONE);
    }

    /** The given duration at a step of 0.1 ms, seed 1. */
    public static RunSettings of(String duration) {
        return new RunSettings(Quantity.of(duration), DEFAULT_TIME_STEP, DEFAULT_SEED, 0);
    }

    public RunSettings withDuration(Quantity value) {
        return new RunSettings(value, timeStep, seed, threads, check);
    }

    public RunSettings withTimeStep(Quantity value) {
        return new RunSettings(duration, value, seed, threads, check);
    }

    public RunSettings withSeed(long value) {
        return new RunSettings(duration, timeStep, value, threads, check);
    }

    public RunSettings withThreads(int value) {
        return new RunSettings(duration, timeStep, seed, value, check);
    }

    /** The settings with a check of components; it makes the run one of one thread. */
    public RunSettings withCheck(ComponentCheck value) {
        return new RunSettings(duration, timeStep, seed, threads, value);
    }
}
