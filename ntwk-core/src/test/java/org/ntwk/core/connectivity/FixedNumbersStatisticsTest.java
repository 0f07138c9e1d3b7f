package org.ntwk.core.connectivity;

import static org.ntwk.core.connectivity.FakeConnectivityContext.between;
import static org.ntwk.core.connectivity.FakeConnectivityContext.recurrent;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntwk.api.connectivity.ConnectionDraw;
import org.ntwk.api.network.ComponentDescription;

/**
 * What is drawn with a fixed number of targets of each source, or of connections in all, is otherwise uniform. A correct
 * rule fails one of the 11 with 5.5e-4.
 */
class FixedNumbersStatisticsTest {

    private static final int SOURCES = 50;
    private static final int TARGETS = 100;

    private static ComponentDescription outDegree(double probability, boolean multapses) {
        return ComponentDescription.of("fixed-out-degree")
                .with("probability", probability)
                .with("multapses", multapses);
    }

    private static ComponentDescription total(int connections, boolean multapses) {
        return ComponentDescription.of("fixed-total-number")
                .with("connections", connections)
                .with("multapses", multapses);
    }

    /** Targets drawn without replacement spread less than independent ones, by (N − 1) / (N − K). */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void fixedOutDegreeDrawsAllTargetsAlike(boolean multapses) {
        ConnectionDraw draw = between(SOURCES, TARGETS, outDegree(0.4, multapses));
        double spread = multapses ? 1 : (TARGETS - 40) / (TARGETS - 1.0);
        TwoLevels.assertDistributed(draw, TARGETS, sources -> TwoLevels.uniform(TwoLevels.inDegrees(sources), spread));
    }

    /** How far a source is from its target shows whether leaving the cell itself out bends the draw. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void fixedOutDegreeDrawsAllDistancesAlikeIfACellIsNotItsOwnTarget(boolean multapses) {
        ConnectionDraw draw = recurrent(SOURCES, outDegree(0.4, multapses));
        double spread = multapses ? 1 : (SOURCES - 1 - 20) / (SOURCES - 2.0);
        TwoLevels.assertDistributed(
                draw, SOURCES, sources -> TwoLevels.uniform(TwoLevels.distances(sources, SOURCES), spread));
    }

    /** Few connections are drawn without replacement, many by those that are left out. */
    @ParameterizedTest
    @CsvSource({"2000, true", "2000, false", "3500, false"})
    void fixedTotalNumberDrawsAllTargetsAlike(int connections, boolean multapses) {
        ConnectionDraw draw = between(SOURCES, TARGETS, total(connections, multapses));
        double pairs = SOURCES * TARGETS;
        double spread = multapses ? 1 : (pairs - connections) / (pairs - 1);
        TwoLevels.assertDistributed(draw, TARGETS, sources -> TwoLevels.uniform(TwoLevels.inDegrees(sources), spread));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void fixedTotalNumberDrawsAllSourcesAlike(boolean multapses) {
        ConnectionDraw draw = between(SOURCES, TARGETS, total(2000, multapses));
        double spread = multapses ? 1 : (SOURCES * TARGETS - 2000) / (SOURCES * TARGETS - 1.0);
        TwoLevels.assertDistributed(
                draw, TARGETS, sources -> TwoLevels.uniform(TwoLevels.outDegrees(sources, SOURCES), spread));
    }

    @Test
    void fixedTotalNumberDrawsAllDistancesAlikeIfACellIsNotItsOwnTarget() {
        ConnectionDraw draw = recurrent(SOURCES, total(1000, true));
        TwoLevels.assertDistributed(
                draw, SOURCES, sources -> TwoLevels.uniform(TwoLevels.distances(sources, SOURCES), 1));
    }

    /** Degrees alone do not tell whether sources and targets are drawn independently of each other. */
    @Test
    void fixedTotalNumberDrawsAllPairsAlike() {
        ConnectionDraw draw = between(10, 20, total(4000, true));
        TwoLevels.assertDistributed(draw, 20, sources -> {
            long[] pairs = new long[200];
            for (int target = 0; target < 20; target++) {
                for (int source : sources[target]) {
                    pairs[10 * target + source]++;
                }
            }
            return TwoLevels.uniform(pairs, 1);
        });
    }
}
