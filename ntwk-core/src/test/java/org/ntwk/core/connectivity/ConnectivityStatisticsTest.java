package org.ntwk.core.connectivity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntwk.api.connectivity.ConnectionDraw;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.core.stimulus.ChiSquare;

/**
 * Drawn connections follow the distribution of their rule, on two levels: the draws of one seed give a χ², and the χ² of
 * many seeds must be distributed as they should, neither too large nor too small (Kolmogorov and Smirnov). A correct
 * rule fails one of the 7 with a probability of 7e-4.
 */
class ConnectivityStatisticsTest {

    private static final int SEEDS = 200;
    private static final double ERROR_RATE = 1e-4;
    private static final int SOURCES = 50;
    private static final int TARGETS = 100;

    private static ComponentDescription fixed(boolean multapses) {
        return ComponentDescription.of("fixed-in-degree")
                .with("probability", 0.4)
                .with("multapses", multapses);
    }

    private static final int DEGREE = 20;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void fixedInDegreeDrawsAllSourcesAlike(boolean multapses) {
        ConnectionDraw draw = FakeConnectivityContext.between(SOURCES, TARGETS, fixed(multapses));
        assertDistributed(draw, TARGETS, sources -> {
            long[] counts = new long[SOURCES];
            for (int[] ofTarget : sources) {
                Arrays.stream(ofTarget).forEach(source -> counts[source]++);
            }
            return uniform(counts, multapses);
        });
    }

    /** How far a source is from its target, on a circle, shows whether leaving the cell itself out bends the draw. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void fixedInDegreeDrawsAllDistancesAlikeIfACellIsNotItsOwnSource(boolean multapses) {
        ConnectionDraw draw = FakeConnectivityContext.recurrent(SOURCES, fixed(multapses));
        assertDistributed(draw, SOURCES, sources -> {
            long[] counts = new long[SOURCES - 1];
            for (int target = 0; target < SOURCES; target++) {
                for (int source : sources[target]) {
                    counts[Math.floorMod(source - target, SOURCES) - 1]++;
                }
            }
            return uniform(counts, multapses);
        });
    }

    /** Sources drawn without replacement spread less than independent ones, by (N − 1) / (N − K). */
    private static double uniform(long[] counts, boolean replaced) {
        double mean = Arrays.stream(counts).sum() / (double) counts.length;
        double squares = Arrays.stream(counts)
                .mapToDouble(count -> (count - mean) * (count - mean))
                .sum();
        double spread = replaced ? 1 : (counts.length - DEGREE) / (counts.length - 1.0);
        return ChiSquare.deviate(squares / (mean * spread), counts.length - 1);
    }

    @Test
    void bernoulliInDegreesAreBinomial() {
        double probability = 0.3;
        ConnectionDraw draw = FakeConnectivityContext.recurrent(TARGETS, bernoulli(probability));
        assertDistributed(draw, TARGETS, sources -> {
            double[] inDegrees = Arrays.stream(sources)
                    .mapToDouble(ofTarget -> ofTarget.length)
                    .toArray();
            return binomial(inDegrees, TARGETS - 1, probability);
        });
    }

    @Test
    void bernoulliOutDegreesAreBinomial() {
        double probability = 0.3;
        ConnectionDraw draw = FakeConnectivityContext.recurrent(TARGETS, bernoulli(probability));
        assertDistributed(draw, TARGETS, sources -> {
            double[] outDegrees = new double[TARGETS];
            for (int[] ofTarget : sources) {
                Arrays.stream(ofTarget).forEach(source -> outDegrees[source]++);
            }
            return binomial(outDegrees, TARGETS - 1, probability);
        });
    }

    /** The first and the last cell of a range are where skips from connection to connection would go wrong. */
    @Test
    void bernoulliConnectsTheEndsOfThePopulationAsOftenAsTheOthers() {
        double probability = 0.3;
        ConnectionDraw draw = FakeConnectivityContext.between(3, 20 * TARGETS, bernoulli(probability));
        assertDistributed(draw, 20 * TARGETS, sources -> {
            double[] outDegrees = new double[3];
            for (int[] ofTarget : sources) {
                Arrays.stream(ofTarget).forEach(source -> outDegrees[source]++);
            }
            return binomial(outDegrees, 20 * TARGETS, probability);
        });
    }

    private static ComponentDescription bernoulli(double probability) {
        return ComponentDescription.of("pairwise-bernoulli").with("probability", probability);
    }

    private static double binomial(double[] counts, int trials, double probability) {
        double mean = trials * probability;
        double squares = Arrays.stream(counts)
                .map(count -> (count - mean) * (count - mean))
                .sum();
        return ChiSquare.deviate(squares / (mean * (1 - probability)), counts.length);
    }

    private static void assertDistributed(
            ConnectionDraw draw, int targets, ToDoubleFunction<int[][]> deviateOfSources) {
        double[] probabilities = IntStream.range(0, SEEDS)
                .mapToDouble(seed -> deviateOfSources.applyAsDouble(Sources.of(draw, targets, seed)))
                .map(ConnectivityStatisticsTest::normalProbability)
                .sorted()
                .toArray();
        double distance = 0;
        for (int n = 0; n < SEEDS; n++) {
            distance = Math.max(distance, probabilities[n] - n / (double) SEEDS);
            distance = Math.max(distance, (n + 1) / (double) SEEDS - probabilities[n]);
        }
        assertThat(distance * Math.sqrt(SEEDS)).isLessThan(Math.sqrt(Math.log(2 / ERROR_RATE) / 2));
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
