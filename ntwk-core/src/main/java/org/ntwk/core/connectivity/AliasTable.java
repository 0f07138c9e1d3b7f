package org.ntwk.core.connectivity;

import org.ntwk.api.random.RandomStream;

/**
 * Draws numbers with given weights in constant time (Walker 1977, Vose 1991), without a branch, which a processor could
 * not foretell.
 */
final class AliasTable {

    /** The part of each column, in units of 2^-63, that is its own number. */
    private final long[] own;

    private final int[] other;

    /** @param weights not negative, not all 0; the probability of n is that of {@code weights[n]} in their sum */
    AliasTable(double[] weights) {
        int size = weights.length;
        double[] height = new double[size];
        other = new int[size];
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        int[] columns = new int[size];
        int small = 0;
        int large = size;
        for (int n = 0; n < size; n++) {
            height[n] = weights[n] / sum * size;
            // What is left over in the end is full but for rounding.
            other[n] = n;
            columns[height[n] < 1 ? small++ : --large] = n;
        }
        // Each small column is filled up from a large one, which then may be small itself.
        int filled = 0;
        while (filled < small && large < size) {
            int low = columns[filled++];
            int high = columns[large];
            other[low] = high;
            height[high] -= 1 - height[low];
            if (height[high] < 1) {
                columns[small++] = high;
                large++;
            }
        }
        own = new long[size];
        for (int n = 0; n < size; n++) {
            own[n] = (long) (height[n] * 0x1p63);
        }
    }

    int draw(RandomStream random) {
        // The whole part of the product chooses a column, the fraction what of it; of 63 bits both have enough.
        long bits = random.nextLong() >>> 1;
        int column = (int) Math.multiplyHigh(bits, 2L * own.length);
        long fraction = bits * own.length & Long.MAX_VALUE;
        int isOwn = (int) (fraction - own[column] >> 63);
        return other[column] ^ (other[column] ^ column) & isOwn;
    }
}
