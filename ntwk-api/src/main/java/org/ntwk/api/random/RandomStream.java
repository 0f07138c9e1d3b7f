package org.ntwk.api.random;

import java.nio.charset.StandardCharsets;

/**
 * A stream of random numbers that belongs to an entity (a cell, a block of cells, a synapse), never to a thread.
 *
 * <p>It is counter-based: number n is a hash of (seed, purpose, entity, moment, n), so that any thread can produce it
 * at any time and a run is the same bits at any number of threads. The hash is the finaliser of SplitMix64 (Steele, Lea
 * and Flood 2014) with a second key word between its two multiplications. All methods give the same bits on every
 * machine and JDK. An instance is for one thread; {@link #at} moves it without allocating. Only {@link #gaussianAt} may
 * be called by several threads at once.
 */
public final class RandomStream {

    static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final double TO_UNIT = 0x1p-53;

    private final long purposeKey;
    private long key;
    private long innerKey;
    private long counter;

    private RandomStream(long purposeKey) {
        this.purposeKey = purposeKey;
        at(0, 0);
    }

    /**
     * The stream of a purpose, at entity 0 and moment 0.
     *
     * @param seed of the run
     * @param purpose what the numbers are for, by name, such as ("connectivity", "Exc", "Inh"); streams of different
     *     purposes are independent, and adding a purpose leaves the others as they were
     */
    public static RandomStream of(long seed, String... purpose) {
        long hash = mix(seed + GOLDEN);
        for (String word : purpose) {
            for (byte b : word.getBytes(StandardCharsets.UTF_8)) {
                hash = (hash ^ (b & 0xff)) * 0x100000001B3L;
            }
            hash = mix(hash + GOLDEN);
        }
        return new RandomStream(hash);
    }

    /** Another instance of the same purpose, for another thread. */
    public RandomStream copy() {
        return new RandomStream(purposeKey);
    }

    /**
     * Moves to the first number of an entity at a moment.
     *
     * @param entity such as the index of a cell or block
     * @param moment such as the number of a step
     * @return this
     */
    public RandomStream at(long entity, long moment) {
        key = keyOf(entity, moment);
        innerKey = innerKeyOf(key);
        counter = 0;
        return this;
    }

    private long keyOf(long entity, long moment) {
        return mix(purposeKey + (entity + 1) * GOLDEN) + mix(moment * GOLDEN + ~purposeKey);
    }

    private long innerKeyOf(long key) {
        return mix(key ^ purposeKey);
    }

    /** 64 random bits. */
    public long nextLong() {
        counter += GOLDEN;
        return hash(key + counter, innerKey);
    }

    static long hash(long outer, long inner) {
        long z = (outer ^ (outer >>> 30)) * 0xBF58476D1CE4E5B9L;
        z ^= inner;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** Uniform in [0, 1). */
    public double nextDouble() {
        return unit(nextLong());
    }

    static double unit(long bits) {
        return (bits >>> 11) * TO_UNIT;
    }

    /** Uniform in 0 … bound − 1, without bias (Lemire 2019). */
    public int nextInt(int bound) {
        if (bound <= 0) {
            throw new IllegalArgumentException("bound must be positive, is " + bound);
        }
        long product = (nextLong() >>> 32) * bound;
        long low = product & 0xFFFFFFFFL;
        if (low < bound) {
            long threshold = (0x100000000L - bound) % bound;
            while (low < threshold) {
                product = (nextLong() >>> 32) * bound;
                low = product & 0xFFFFFFFFL;
            }
        }
        return (int) (product >>> 32);
    }

    /** Standard normal (polar method, Marsaglia and Bray 1964). */
    public double nextGaussian() {
        double x;
        double square;
        do {
            x = 2 * nextDouble() - 1;
            double y = 2 * nextDouble() - 1;
            square = x * x + y * y;
        } while (square >= 1 || square == 0);
        return x * Math.sqrt(-2 * StrictMath.log(square) / square);
    }

    /**
     * A standard normal number of an entity at a moment, fast (ziggurat). It is independent of where the stream is and
     * leaves it there: any thread may call it at any time.
     */
    public double gaussianAt(long entity, long moment) {
        long outer = keyOf(entity, moment);
        return Ziggurat.gaussian(outer, innerKeyOf(outer));
    }

    /** True with the given probability. */
    public boolean nextBoolean(double probability) {
        return nextDouble() < probability;
    }

    /** Exponentially distributed with mean 1 (ziggurat). */
    public double nextExponential() {
        return ExponentialZiggurat.next(this);
    }

    private static long mix(long z) {
        long mixed = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
