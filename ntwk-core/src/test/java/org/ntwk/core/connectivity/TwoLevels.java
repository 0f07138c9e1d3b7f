package org.ntwk.core.connectivity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.ntwk.api.connectivity.ConnectionDraw;
import org.ntwk.core.stimulus.ChiSquare;

/**
 * Tests on two levels: the draws of one seed give a χ², and the χ² of 200 fixed seeds must be distributed as they should,
 * neither too large nor too small (Kolmogorov and Smirnov). A correct rule fails with a probability of 5e-5.
 */
final class TwoLevels {

    private static final int SEEDS = 200;
    private static final double ERROR_RATE = 5e-5;

    private TwoLevels() {}

    /**
     * Asserts that draws are distributed as expected.
     *
     * @param deviateOfSources of the sources of each target, the χ² as a standard normal deviate
     */
    static void assertDistributed(ConnectionDraw draw, int targets, ToDoubleFunction<int[][]> deviateOfSources) {
        double[] probabilities = IntStream.range(0, SEEDS)
                .mapToDouble(seed -> deviateOfSources.applyAsDouble(Sources.of(draw, targets, seed)))
                .map(TwoLevels::normalProbability)
                .sorted()
                .toArray();
        double distance = 0;
        for (int n = 0; n < SEEDS; n++) {
            distance = Math.max(distance, probabilities[n] - n / (double) SEEDS);
            distance = Math.max(distance, (n + 1) / (double) SEEDS - probabilities[n]);
        }
        assertThat(distance * Math.sqrt(SEEDS)).isLessThan(Math.sqrt(Math.log(2 / ERROR_RATE) / 2));
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

    /** That a standard normal variable is below x, to 1e-7 (Abramowitz and Stegun 1964, 26.2.17). */
    private static double normalProbability(double x) {
        double t = 1 / (1 + 0.2316419 * Math.abs(x));
        double series =
                t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        double tail = Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI) * series;
        return x > 0 ? 1 - tail : tail;
    }
}
