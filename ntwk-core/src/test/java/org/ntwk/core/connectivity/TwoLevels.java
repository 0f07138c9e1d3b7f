package org.ntwk.core.connectivity;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.ntwk.api.connectivity.ConnectionDraw;
import org.ntwk.core.stimulus.ChiSquare;
import org.ntwk.core.stimulus.KolmogorovSmirnov;

/**
 * Tests on two levels: the draws of one seed give a χ², and the χ² of 200 fixed seeds must be distributed as they should,
 * neither too large nor too small. A correct rule fails as often as {@link KolmogorovSmirnov} says.
 */
final class TwoLevels {

    private static final int SEEDS = 200;

    private TwoLevels() {}

    /**
     * Asserts that draws are distributed as expected.
     *
     * @param deviateOfSources of the sources of each target, the χ² as a standard normal deviate
     */
    static void assertDistributed(ConnectionDraw draw, int targets, ToDoubleFunction<int[][]> deviateOfSources) {
        KolmogorovSmirnov.assertNormal(SEEDS, seed -> deviateOfSources.applyAsDouble(Sources.of(draw, targets, seed)));
    }

    /**
     * The deviate of counts that are expected to be alike.
     *
     * @param spread their variance, as a part of that of independent draws
     */
    static double uniform(long[] counts, double spread) {
        double mean = Arrays.stream(counts).sum() / (double) counts.length;
        double squares = Arrays.stream(counts)
                .mapToDouble(count -> (count - mean) * (count - mean))
                .sum();
        return ChiSquare.deviate(squares / (mean * spread), counts.length - 1);
    }

    static long[] inDegrees(int[][] sources) {
        return Arrays.stream(sources).mapToLong(ofTarget -> ofTarget.length).toArray();
    }

    static long[] outDegrees(int[][] sources, int size) {
        long[] degrees = new long[size];
        for (int[] ofTarget : sources) {
            for (int source : ofTarget) {
                degrees[source]++;
            }
        }
        return degrees;
    }

    /** How often a source is so many cells behind its target, on a circle; never 0. */
    static long[] distances(int[][] sources, int size) {
        long[] counts = new long[size - 1];
        for (int target = 0; target < sources.length; target++) {
            for (int source : sources[target]) {
                counts[Math.floorMod(source - target, size) - 1]++;
            }
        }
        return counts;
    }
}
