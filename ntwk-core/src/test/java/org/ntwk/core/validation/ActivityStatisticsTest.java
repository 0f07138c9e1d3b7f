package org.ntwk.core.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ActivityStatisticsTest {

    /** Steps of 1 ms. */
    private static SpikeTable spikes(int steps, int[]... stepsOfCell) {
        return new SpikeTable(1, steps, stepsOfCell);
    }

    /** Counts (1 0 0 0), (1 1 0 0) and (0 0 1 1): r is 1/√3, −1/√3 and −1. The silent cell does not count. */
    @Test
    void correlationIsTheMeanOfPearsonsOverAllPairsOfActiveCells() {
        SpikeTable spikes = spikes(20, new int[] {10}, new int[] {11, 12}, new int[] {15, 16}, new int[0]);

        assertThat(ActivityStatistics.correlation(spikes, new Window(10, 18), 2))
                .isCloseTo(-1 / 3.0, within(1e-14));
    }

    @Test
    void correlationDropsAnIncompleteLastBin() {
        SpikeTable spikes = spikes(20, new int[] {10, 18}, new int[] {11, 18}, new int[] {18});
        SpikeTable without = spikes(20, new int[] {10}, new int[] {11}, new int[0]);

        assertThat(ActivityStatistics.correlation(spikes, new Window(10, 19), 2))
                .isEqualTo(ActivityStatistics.correlation(without, new Window(10, 19), 2))
                .isCloseTo(1, within(1e-14));
    }

    @Test
    void spikesOnTheEdgeOfABinBelongToTheLaterOneInSpiteOfRounding() {
        SpikeTable spikes = new SpikeTable(0.1, 3000, new int[][] {{500, 999, 1000, 1500, 2999}});

        assertThat(ActivityStatistics.histogramHz(spikes, 50)).containsExactly(0, 40, 20, 20, 0, 20);
    }

    @Test
    void aWindowHoldsItsStartButNotItsEnd() {
        SpikeTable spikes = spikes(20, new int[] {9, 10, 14, 15}, new int[] {3});

        assertThat(ActivityStatistics.ratesHz(spikes, new Window(10, 15))).containsExactly(400, 0);
        assertThat(ActivityStatistics.silentFraction(spikes, new Window(10, 15)))
                .isEqualTo(0.5);
    }

    /** Intervals 1, 1, 4: mean 2, standard deviation √2. Two intervals are too few. */
    @Test
    void irregularityIsThatOfCellsWithMoreThanTwoIntervals() {
        SpikeTable spikes = spikes(20, new int[] {1, 2, 3, 7}, new int[] {1, 2, 9});

        assertThat(ActivityStatistics.intervalVariation(spikes, new Window(0, 20)))
                .isCloseTo(Math.sqrt(2) / 2, within(1e-14));
    }

    @Test
    void populationRateIsSmoothedBeforeTheWindowIsCut() {
        SpikeTable spikes = spikes(200, new int[] {100}, new int[0]);

        assertThat(ActivityStatistics.populationRateHz(spikes)[100]).isEqualTo(500);
        assertThat(ActivityStatistics.populationRateSd(spikes, new Window(101, 200), 5))
                .isPositive();
        assertThat(ActivityStatistics.populationRateSd(spikes, new Window(121, 200), 5))
                .isZero();
    }

    @Test
    void percentilesAreInterpolated() {
        assertThat(Moments.percentile(new double[] {4, 1, 2}, 50)).isEqualTo(2);
        assertThat(Moments.percentile(new double[] {4, 1, 2}, 75)).isEqualTo(3);
        assertThat(Moments.percentile(new double[] {4, 1, 2}, 100)).isEqualTo(4);
    }

    /** Of 0, 0, 3 the mean is 1, the second moment 2 and the third (−1 − 1 + 8) / 3 = 2. */
    @Test
    void skewIsThatOfAWholePopulation() {
        assertThat(Moments.skew(new double[] {0, 0, 3})).isCloseTo(2 / Math.pow(2, 1.5), within(1e-14));
    }
}
