package org.ntwk.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.ntwk.api.random.RandomStream;

/** The limits of measures of synchrony. */
class SynchronyTest {

    private static final Window SECOND = new Window(0, 1000);

    @Test
    void equalTrainsTileCompletely() {
        int[] train = {100, 300, 800};
        SpikeTable spikes = SpikeTable.of(1, 1000, train, train);

        assertThat(SpikeTimeTiling.of(spikes, SECOND, 5, 10, 1)).isEqualTo(new SpikeTimeTiling(1, 5, 1));
    }

    /** No spike of one is near one of the other: −T for each, 3 tiles of 11 steps and 1 of 11. */
    @Test
    void trainsThatAvoidEachOtherHaveANegativeCoefficient() {
        SpikeTable spikes = SpikeTable.of(1, 1000, new int[] {100, 300, 800}, new int[] {500});

        assertThat(SpikeTimeTiling.of(spikes, SECOND, 5, 10, 1).mean()).isCloseTo(-(0.033 + 0.011) / 2, within(1e-15));
    }

    /**
     * Tiles that overlap or leave the window count once and inside: steps 0–2 and 0–7, steps 990–999. A has 8 steps and B
     * 10; A's two spikes are not near B.
     */
    @Test
    void tilesAreCutAtTheWindowAndCountOnce() {
        SpikeTable spikes = SpikeTable.of(1, 2000, new int[] {1, 2, 1500}, new int[] {995, 1500});

        assertThat(SpikeTimeTiling.of(spikes, SECOND, 5, 10, 1).mean()).isCloseTo(-(0.008 + 0.010) / 2, within(1e-15));
    }

    /** Tiles that cover the window: both products are 1. */
    @Test
    void trainsThatCoverTheWindowTileCompletely() {
        SpikeTable spikes = SpikeTable.of(1, 10, new int[] {4}, new int[] {5});

        assertThat(SpikeTimeTiling.of(spikes, new Window(0, 10), 20, 10, 1).mean())
                .isEqualTo(1);
    }

    /**
     * 40 cells of 5 Hz and 100 spikes: each of the 780 coefficients is 0 with a standard error of about √(T/100),
     * T = 0.05. They share cells in pairs, so the mean has one below √(2/40) of that; 5 of these.
     */
    @Test
    void independentTrainsHaveCoefficientZero() {
        SpikeTable spikes = PoissonTrains.of(40, 5, 20_000, 0.1, 2);

        SpikeTimeTiling all = SpikeTimeTiling.of(spikes, new Window(0, 20_000), 5, 1000, 1);
        SpikeTimeTiling some = SpikeTimeTiling.of(spikes, new Window(0, 20_000), 5, 500, 1);

        assertThat(all.pairs()).isEqualTo(780);
        assertThat(all.mean()).isCloseTo(0, within(5 * Math.sqrt(0.05 / 100 * 2 / 40)));
        assertThat(some.pairs()).isEqualTo(500);
        assertThat(some.mean()).isCloseTo(all.mean(), within(5 * Math.sqrt(0.05 / 100 / 500)));
        assertThat(some).isEqualTo(SpikeTimeTiling.of(spikes, new Window(0, 20_000), 5, 500, 1));
        assertThat(some.mean())
                .isNotEqualTo(SpikeTimeTiling.of(spikes, new Window(0, 20_000), 5, 500, 2)
                        .mean());
    }

    @Test
    void aSingleCellHasNoPairs() {
        SpikeTable spikes = SpikeTable.of(1, 10, new int[] {4}, new int[0]);

        assertThat(SpikeTimeTiling.of(spikes, new Window(0, 10), 1, 10, 1).mean())
                .isNaN();
    }

    @Test
    void potentialsThatMoveTogetherAreSynchronous() {
        double[] series = {1, 4, 2, 8, 5, 7};
        double[] shifted = Arrays.stream(series).map(value -> value - 70).toArray();

        assertThat(PotentialSynchrony.of(Samples.of(0, 1, series, shifted)).chi())
                .isCloseTo(1, within(1e-15));
    }

    /** With 25 cells χ² is 1/25 with a relative standard error of √(2/10,000). */
    @Test
    void potentialsThatHaveNothingInCommonAreNot() {
        RandomStream stream = RandomStream.of(3, "potentials");
        double[][] columns = new double[25][10_000];
        for (double[] column : columns) {
            Arrays.setAll(column, n -> stream.nextGaussian());
        }

        double chi = PotentialSynchrony.of(Samples.of(0, 1, columns)).chi();

        assertThat(chi * chi).isCloseTo(1 / 25.0, within(5 / 25.0 * Math.sqrt(2 / 10_000.0)));
    }

    @Test
    void balanceIsInhibitionOverExcitation() {
        SynapticBalance balance = SynapticBalance.of(
                Samples.of(0, 1, new double[] {100, 300}), Samples.of(0, 1, new double[] {-100, -200}));

        assertThat(balance).isEqualTo(new SynapticBalance(200, -150));
        assertThat(balance.ratio()).isEqualTo(0.75);
    }
}
