package org.ntwk.core.connectivity;

import org.ntwk.api.random.RandomStream;

/** Draws numbers with given weights in constant time (Walker 1977, Vose 1991). */
final class AliasTable {

    /** That a column keeps its own number. */
    private final double[] own;

    private final int[] other;

    /** @param weights not negative, not all 0; the probability of n is that of {@code weights[n]} in their sum */
    AliasTable(double[] weights) {
        int size = weights.length;
        own = new double[size];
        other = new int[size];
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        int[] columns = new int[size];
        int small = 0;
        int large = size;
        for (int n = 0; n < size; n++) {
            own[n] = weights[n] / sum * size;
            other[n] = n;
            columns[own[n] < 1 ? small++ : --large] = n;
        }
        // Each small column is filled up from a large one, which then may be small itself.
        int filled = 0;
        while (filled < small && large < size) {
            int low = columns[filled++];
            int high = columns[large];
            other[low] = high;
            own[high] -= 1 - own[low];
            if (own[high] < 1) {
                columns[small++] = high;
                large++;
            }
        }
        // What is left over is full but for rounding.
        for (int n = filled; n < size; n++) {
            own[columns[n]] = 1;
        }
    }

    int draw(RandomStream random) {
        // The whole part chooses a column, the fraction what of it; of 53 bits both have enough.
        double place = random.nextDouble() * own.length;
        int column = (int) place;
        return place - column < own[column] ? column : other[column];
    }
}
