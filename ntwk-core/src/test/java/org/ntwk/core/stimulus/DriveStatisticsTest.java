package org.ntwk.core.stimulus;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.stimulus.StimulusKernel;
import org.ntwk.api.stimulus.StimulusModel;

/**
 * Random drives on two levels: each seed gives a statistic with a known distribution, and those of 100 seeds must follow
 * it (Kolmogorov and Smirnov at 1e-4). A correct program fails one of the 9 with a probability of 9e-4.
 */
class DriveStatisticsTest {

    private static final int SEEDS = 100;

    /** K·ν·dt: 100 sources of 20 Hz at 0.1 ms. */
    private static final double MEAN = 0.2;

    private static StimulusKernel kernel(StimulusModel model, ComponentDescription description, int size, long seed) {
        ParameterValues values = Components.resolve(model, description);
        return model.prepare(new FakeStimulusContext(size, 0.1, values, new Problems(), seed));
    }

    /** Counts of all cells over all steps: their spread has the variance of the distribution. */
    private static double spreadOverCells(StimulusKernel kernel, int size, int steps, double varianceOfStep) {
        long[] counts = new long[size];
        for (int step = 0; step < steps; step++) {
            kernel.beginStep(step, step * 0.1);
            kernel.fire(0, size, cell -> counts[cell]++);
        }
        double mean = steps * MEAN;
        double squares = Arrays.stream(counts)
                .mapToDouble(count -> (count - mean) * (count - mean))
                .sum();
        return ChiSquare.deviate(squares / (steps * varianceOfStep), size);
    }

    @Test
    void poissonCountsSpreadAsPoissonCountsDo() {
        KolmogorovSmirnov.assertNormal(
                SEEDS,
                seed -> spreadOverCells(
                        kernel(new PoissonDrive(), Components.drive("20 Hz"), 1200, seed), 1200, 100, MEAN));
    }

    @Test
    void onePerStepCountsSpreadAsCoinTossesDo() {
        ComponentDescription description = Components.drive("20 Hz").with("events", "one-per-step");
        KolmogorovSmirnov.assertNormal(
                SEEDS,
                seed -> spreadOverCells(
                        kernel(new PoissonDrive(), description, 1200, seed), 1200, 100, MEAN * (1 - MEAN)));
    }

    /** The counts of two cells, one in each of two blocks or both in one, step by step. */
    private static double[][] counts(double correlation, int one, int other, long seed) {
        ComponentDescription description = ComponentDescription.of("correlated-poisson")
                .with("sources", 200)
                .with("probability", 0.5)
                .with("rate", "20 Hz")
                .with("correlation", correlation);
        int size = Math.max(one, other) + 1;
        StimulusKernel kernel = kernel(new CorrelatedPoissonDrive(), description, size, seed);
        double[][] counts = new double[2][500];
        for (int step = 0; step < counts[0].length; step++) {
            int now = step;
            kernel.beginStep(step, step * 0.1);
            kernel.fire(0, size, cell -> {
                if (cell == one) {
                    counts[0][now]++;
                } else if (cell == other) {
                    counts[1][now]++;
                }
            });
        }
        return counts;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.6})
    void eachCellOfACorrelatedDriveGetsPoissonCounts(double correlation) {
        KolmogorovSmirnov.assertNormal(SEEDS, seed -> {
            double[] counts = counts(correlation, 0, 1, seed)[0];
            double squares = 0;
            for (double count : counts) {
                squares += (count - MEAN) * (count - MEAN) / MEAN;
            }
            // The square of a standardised Poisson count has the mean 1 and the variance 2 + 1 / mean.
            return (squares - counts.length) / Math.sqrt(counts.length * (2 + 1 / MEAN));
        });
    }

    /**
     * Two counts are sums of a common and an own one, with means a and b: the product of their deviations has the mean a
     * and the variance 2a² + a + 2ab + b².
     */
    @ParameterizedTest
    @CsvSource({"0.1, 3, 700", "0.6, 3, 700", "0.1, 1023, 1024", "0.6, 1023, 1024"})
    void theCountsOfTwoCellsHaveTheGivenCorrelation(double correlation, int one, int other) {
        double common = MEAN * correlation;
        double own = MEAN - common;
        double variance = 2 * common * common + common + 2 * common * own + own * own;
        KolmogorovSmirnov.assertNormal(SEEDS, seed -> {
            double[][] counts = counts(correlation, one, other, seed);
            double products = 0;
            for (int step = 0; step < counts[0].length; step++) {
                products += (counts[0][step] - MEAN) * (counts[1][step] - MEAN);
            }
            return (products - counts[0].length * common) / Math.sqrt(counts[0].length * variance);
        });
    }
}
