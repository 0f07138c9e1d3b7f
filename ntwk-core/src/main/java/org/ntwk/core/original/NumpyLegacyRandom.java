package org.ntwk.core.original;

/**
 * The numbers of numpy's legacy generator: MT19937 (Matsumoto and Nishimura 1998) and what {@code numpy.random.seed},
 * {@code random}, {@code choice} and {@code randn} make of it. Equal to numpy's to the last bit, but for Gaussians where
 * the C library's logarithm may be rounded otherwise than {@link StrictMath}'s. An instance is for one thread.
 */
final class NumpyLegacyRandom {

    private static final int SIZE = 624;
    private static final int SHIFT = 397;
    private static final int TWIST = 0x9908B0DF;

    private final int[] state;
    private final int[] words = new int[SIZE];
    private int at = SIZE;
    private double keptGaussian = Double.NaN;

    /** The stream after {@code numpy.random.seed(seed)}; the seed is taken as an unsigned 32-bit number. */
    NumpyLegacyRandom(int seed) {
        state = new int[SIZE];
        int word = seed;
        for (int i = 0; i < SIZE; i++) {
            state[i] = word;
            word = 1812433253 * (word ^ (word >>> 30)) + i + 1;
        }
    }

    private NumpyLegacyRandom(NumpyLegacyRandom other) {
        state = other.state.clone();
        System.arraycopy(other.words, 0, words, 0, SIZE);
        at = other.at;
        keptGaussian = other.keptGaussian;
    }

    /** A stream that goes on from here by itself. */
    NumpyLegacyRandom copy() {
        return new NumpyLegacyRandom(this);
    }

    /** 32 random bits. */
    int nextBits() {
        if (at == SIZE) {
            generate();
        }
        return words[at++];
    }

    /** Uniform in [0, 1), 53 bits: {@code random()}. */
    double nextDouble() {
        long high = nextBits() >>> 5;
        long low = nextBits() >>> 6;
        return (high << 26 | low) * 0x1p-53;
    }

    /**
     * Uniform in 0 … bound − 1: an element of {@code choice(bound, n)}. Bits are masked and drawn again until they fall
     * inside; a bound of 1 draws nothing.
     *
     * @param bound at least 1
     */
    int nextInt(int bound) {
        int last = bound - 1;
        if (last == 0) {
            return 0;
        }
        int mask = -1 >>> Integer.numberOfLeadingZeros(last);
        int value = nextBits() & mask;
        while (value > last) {
            value = nextBits() & mask;
        }
        return value;
    }

    /** Standard normal by the polar method, of which every second one was kept from the call before: {@code randn()}. */
    double nextGaussian() {
        if (!Double.isNaN(keptGaussian)) {
            double kept = keptGaussian;
            keptGaussian = Double.NaN;
            return kept;
        }
        double x;
        double y;
        double square;
        do {
            x = 2 * nextDouble() - 1;
            y = 2 * nextDouble() - 1;
            square = x * x + y * y;
        } while (square >= 1 || square == 0);
        double factor = Math.sqrt(-2 * StrictMath.log(square) / square);
        keptGaussian = factor * x;
        return factor * y;
    }

    /**
     * Distinct indices, each drawn with a probability in proportion to its weight among those that are left:
     * {@code choice(n, count, replace=False, p=weights/sum)}. They are drawn in rounds: as many numbers as are missing,
     * of which the first of each index counts.
     *
     * @param weights not negative, at least as many of them positive as are drawn; those of the indices drawn become 0
     * @param found takes the indices in the order drawn, as many as it has room for
     */
    void nextDistinct(double[] weights, int[] found) {
        double[] cumulated = new double[weights.length];
        int size = 0;
        while (size < found.length) {
            double sum = 0;
            for (int i = 0; i < weights.length; i++) {
                sum += weights[i];
                cumulated[i] = sum;
            }
            for (int i = 0; i < weights.length; i++) {
                cumulated[i] /= sum;
            }
            for (int missing = found.length - size; missing > 0; missing--) {
                int index = firstAbove(cumulated, nextDouble());
                if (weights[index] > 0) {
                    weights[index] = 0;
                    found[size++] = index;
                }
            }
        }
    }

    private static int firstAbove(double[] ascending, double value) {
        int low = 0;
        int high = ascending.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ascending[middle] > value) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private void generate() {
        int[] s = state;
        for (int i = 0; i < SIZE - SHIFT; i++) {
            s[i] = twisted(s[i], s[i + 1]) ^ s[i + SHIFT];
        }
        for (int i = SIZE - SHIFT; i < SIZE - 1; i++) {
            s[i] = twisted(s[i], s[i + 1]) ^ s[i + SHIFT - SIZE];
        }
        s[SIZE - 1] = twisted(s[SIZE - 1], s[0]) ^ s[SHIFT - 1];
        int[] w = words;
        for (int i = 0; i < SIZE; i++) {
            int y = s[i];
            y ^= y >>> 11;
            y ^= y << 7 & 0x9D2C5680;
            y ^= y << 15 & 0xEFC60000;
            w[i] = y ^ y >>> 18;
        }
        at = 0;
    }

    private static int twisted(int word, int next) {
        int y = word & 0x80000000 | next & 0x7FFFFFFF;
        return y >>> 1 ^ -(y & 1) & TWIST;
    }
}
