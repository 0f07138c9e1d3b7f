package org.ntwk.core.connectivity;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntwk.api.connectivity.ConnectionDraw;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.core.stimulus.ChiSquare;

/** Drawn connections follow the distribution of their rule. A correct rule fails one of the 7 with 3.5e-4. */
class ConnectivityStatisticsTest {

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
        TwoLevels.assertDistributed(draw, TARGETS, sources -> {
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
        TwoLevels.assertDistributed(draw, SOURCES, sources -> {
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
        return TwoLevels.uniform(counts, replaced ? 1 : (counts.length - DEGREE) / (counts.length - 1.0));
    }

    @Test
    void bernoulliInDegreesAreBinomial() {
        double probability = 0.3;
        ConnectionDraw draw = FakeConnectivityContext.recurrent(TARGETS, bernoulli(probability));
        TwoLevels.assertDistributed(draw, TARGETS, sources -> {
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
        TwoLevels.assertDistributed(draw, TARGETS, sources -> {
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
        TwoLevels.assertDistributed(draw, 20 * TARGETS, sources -> {
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
}
