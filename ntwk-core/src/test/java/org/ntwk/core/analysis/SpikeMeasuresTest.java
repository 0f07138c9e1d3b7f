package org.ntwk.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Measures of a few spikes that can be worked out by hand. */
class SpikeMeasuresTest {

    /** Steps of 1 ms. */
    private static SpikeTable spikes(int steps, int[]... stepsOfCell) {
        return SpikeTable.of(1, steps, stepsOfCell);
    }

    /** Counts (1 0 0 0), (1 1 0 0) and (0 0 1 1): r is 1/√3, −1/√3 and −1. The silent cell does not count. */
    @Test
    void correlationIsTheMeanOfPearsonsOverAllPairsOfActiveCells() {
        SpikeTable spikes = spikes(20, new int[] {10}, new int[] {11, 12}, new int[] {15, 16}, new int[0]);

        CountCorrelation correlation = CountCorrelation.of(spikes, new Window(10, 18), 2);

        assertThat(correlation.mean()).isCloseTo(-1 / 3.0, within(1e-14));
        assertThat(correlation.cells()).isEqualTo(3);
    }

    @Test
    void correlationDropsAnIncompleteLastBin() {
        SpikeTable spikes = spikes(20, new int[] {10, 18}, new int[] {11, 18}, new int[] {18});
        SpikeTable without = spikes(20, new int[] {10}, new int[] {11}, new int[0]);

        assertThat(CountCorrelation.of(spikes, new Window(10, 19), 2).mean())
                .isEqualTo(CountCorrelation.of(without, new Window(10, 19), 2).mean())
                .isCloseTo(1, within(1e-14));
    }

    @Test
    void spikesOnTheEdgeOfABinBelongToTheLaterOneInSpiteOfRounding() {
        SpikeTable spikes = SpikeTable.of(0.1, 3000, new int[][] {{500, 999, 1000, 1500, 2999}});

        assertThat(PopulationRate.of(spikes).inBinsHz(spikes.wholeRun(), 50)).containsExactly(0, 40, 20, 20, 0, 20);
    }

    @Test
    void aWindowHoldsItsStartButNotItsEnd() {
        SpikeTable spikes = spikes(20, new int[] {9, 10, 14, 15}, new int[] {3});

        FiringRate rate = FiringRate.of(spikes, new Window(10, 15));

        assertThat(FiringRate.ofCellsHz(spikes, new Window(10, 15))).containsExactly(400, 0);
        assertThat(rate).isEqualTo(new FiringRate(200, 200, 200, 0.5, 2));
    }

    /** 0.3/0.1 is less than 3 in binary, and 2.1/0.3 more than 7. */
    @Test
    void aWindowIsCutAtWholeStepsInSpiteOfRounding() {
        SpikeTable spikes = SpikeTable.of(0.1, 100, new int[] {2, 3, 6, 7});

        assertThat(spikes.steps(0, new Window(0.3, 0.7))).containsExactly(3, 6);
        assertThat(SpikeTable.of(0.3, 100, new int[] {6, 7, 8, 9}).steps(0, new Window(2.1, 2.7)))
                .containsExactly(7, 8);
    }

    /** Intervals 1, 1, 4: mean 2, standard deviation √2, local variation 3/2 · (0 + (3/5)²). Two intervals are too few. */
    @Test
    void irregularityIsThatOfCellsWithMoreThanTwoIntervals() {
        SpikeTable spikes = spikes(20, new int[] {1, 2, 3, 7}, new int[] {1, 2, 9});

        Irregularity irregularity = Irregularity.of(spikes, new Window(0, 20));

        assertThat(irregularity.cv()).isCloseTo(Math.sqrt(2) / 2, within(1e-14));
        assertThat(irregularity.lv()).isCloseTo(0.54, within(1e-14));
        assertThat(irregularity.cells()).isEqualTo(1);
    }

    @Test
    void populationRateIsSmoothedBeforeTheWindowIsCut() {
        PopulationRate rate = PopulationRate.of(spikes(200, new int[] {100}, new int[0]));

        assertThat(rate.ofStepsHz()[100]).isEqualTo(500);
        assertThat(rate.smoothedSdHz(new Window(101, 200), 5)).isPositive();
        assertThat(rate.smoothedSdHz(new Window(121, 200), 5)).isZero();
    }

    @Test
    void cellsThatFireTogetherHaveTheLargestFanoFactor() {
        int[] regular = {1, 3, 5, 7};
        PopulationRate rate = PopulationRate.of(spikes(8, regular, regular, regular));

        assertThat(rate.fanoFactor(new Window(0, 8), 2)).isZero();
        assertThat(rate.fanoFactor(new Window(0, 8), 1)).isCloseTo(1.5, within(1e-14));
    }
}
