package org.ntwk.core.connectivity;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ntwk.api.connectivity.ConnectionDraw;
import org.ntwk.api.connectivity.ConnectionSink;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.random.RandomStream;
import org.ntwk.core.stimulus.ChiSquare;

/**
 * Rings draw sources by distance: a single one with the probability of its distance, several as successive draws without
 * replacement do. One target is drawn with many streams. A correct rule fails one of the 9 with 4.5e-4.
 */
class RingStatisticsTest {

    private static final int DRAWS = 1000;

    private static ComponentDescription ring(double probability, double decayLength) {
        return ComponentDescription.of("ring").with("probability", probability).with("decay-length", decayLength);
    }

    /** From the distances in parts of the circle. */
    private static double[] weights(int sources, int target, int targets, double decayLength) {
        double[] weights = new double[sources];
        for (int source = 0; source < sources; source++) {
            double apart = Math.abs(source / (double) sources - target / (double) targets);
            double ratio = Math.min(apart, 1 - apart) / decayLength;
            weights[source] = Math.exp(-ratio * ratio);
        }
        return weights;
    }

    /** The draw of one target, with as many streams as there are targets of it. */
    private record OneTarget(ConnectionDraw draw, int cell) implements ConnectionDraw {

        @Override
        public long expectedConnections() {
            return draw.expectedConnections();
        }

        @Override
        public void sourcesOf(int target, RandomStream random, ConnectionSink sink) {
            draw.sourcesOf(cell, random, sink);
        }
    }

    /** Even and odd sizes; targets on cells, halfway, and elsewhere between them, also around the end; many sizes of reach. */
    @ParameterizedTest
    @CsvSource({
        "40, 400, 3, 0.1",
        "41, 300, 299, 0.2",
        "41, 82, 1, 1000",
        "40, 100, 1, 0.3",
        "90, 600, 7, 0.01",
        "1200, 400, 200, 0.1"
    })
    void aSourceIsDrawnWithTheProbabilityOfItsDistance(int sources, int targets, int target, double decayLength) {
        double[] weights = weights(sources, target, targets, decayLength);
        double sum = Arrays.stream(weights).sum();
        double[] expected =
                Arrays.stream(weights).map(weight -> DRAWS * weight / sum).toArray();
        ConnectionDraw draw = FakeConnectivityContext.between(sources, targets, ring(1.001 / sources, decayLength));
        TwoLevels.assertDistributed(
                new OneTarget(draw, target),
                DRAWS,
                drawn -> ChiSquare.deviate(TwoLevels.outDegrees(drawn, sources), expected));
    }

    /** With five sources of six, drawing again does not find them, and keys must. */
    @ParameterizedTest
    @CsvSource({"0.51, 0.3", "0.84, 0.17"})
    void severalSourcesAreThoseOfSuccessiveDraws(double probability, double decayLength) {
        int target = 4;
        ConnectionDraw draw = FakeConnectivityContext.between(6, 15, ring(probability, decayLength));
        assertSubsets(draw, target, weights(6, target, 15, decayLength), (int) (6 * probability));
    }

    @Test
    void withoutTheCellItselfTheOthersAreDrawnAsBefore() {
        double[] weights = weights(6, 4, 6, 0.25);
        weights[4] = 0;
        assertSubsets(FakeConnectivityContext.recurrent(6, ring(0.5, 0.25)), 4, weights, 3);
    }

    private static void assertSubsets(ConnectionDraw draw, int target, double[] weights, int size) {
        double[] expected = new double[1 << weights.length];
        addSubsets(weights, 0, size, DRAWS, expected);
        TwoLevels.assertDistributed(new OneTarget(draw, target), DRAWS, drawn -> {
            long[] counts = new long[expected.length];
            for (int[] sources : drawn) {
                counts[Arrays.stream(sources).map(source -> 1 << source).sum()]++;
            }
            return ChiSquare.deviate(counts, expected);
        });
    }

    /** Adds the share of every subset that successive draws can end in. */
    private static void addSubsets(double[] weights, int drawn, int missing, double share, double[] expected) {
        if (missing == 0) {
            expected[drawn] += share;
            return;
        }
        double left = 0;
        for (int source = 0; source < weights.length; source++) {
            left += (drawn >> source & 1) == 0 ? weights[source] : 0;
        }
        for (int source = 0; source < weights.length; source++) {
            if ((drawn >> source & 1) == 0 && weights[source] > 0) {
                addSubsets(weights, drawn | 1 << source, missing - 1, share * weights[source] / left, expected);
            }
        }
    }
}
