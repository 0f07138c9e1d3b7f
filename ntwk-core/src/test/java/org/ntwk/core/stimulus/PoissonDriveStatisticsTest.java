package org.ntwk.core.stimulus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.stimulus.StimulusKernel;

/**
 * The counts that reach cells, at fixed seeds. Each statistic is a standard normal deviate and may be 4 away from 0: a
 * correct drive fails one of the 11 with a probability of 7e-4.
 */
class PoissonDriveStatisticsTest {

    private static final double ALLOWED = 4;

    /** Two whole blocks and one of 452 cells. */
    private static final int SIZE = 2500;

    private static final int STEPS = 4000;

    /** 100 sources of 12 Hz: K·ν·dt = 0.12 spikes onto a cell in a step. */
    private static final double MEAN = 0.12;

    private static StimulusKernel kernel(String events) {
        ComponentDescription description = Components.drive("12 Hz").with("events", events);
        PoissonDrive model = new PoissonDrive();
        return model.prepare(
                new FakeStimulusContext(SIZE, 0.1, Components.resolve(model, description), new Problems(), 5));
    }

    private static Counts count(String events) {
        Counts counts = new Counts();
        StimulusKernel kernel = kernel(events);
        for (int step = 0; step < STEPS; step++) {
            int[] ofStep = new int[SIZE];
            kernel.beginStep(step, step * 0.1);
            kernel.fire(0, SIZE, cell -> ofStep[cell]++);
            counts.add(ofStep);
        }
        return counts;
    }

    @Test
    void poissonCountsAreIndependentPoissonForEachCell() {
        Counts counts = count("poisson");
        double perCell = STEPS * MEAN;
        assertThat((counts.total - SIZE * perCell) / Math.sqrt(SIZE * perCell)).isBetween(-ALLOWED, ALLOWED);
        assertThat(counts.dispersionOverCells(perCell, perCell)).isBetween(-ALLOWED, ALLOWED);
        assertThat(counts.dispersionOverSteps(SIZE * MEAN, SIZE * MEAN)).isBetween(-ALLOWED, ALLOWED);
        assertThat(counts.neighbourProducts(MEAN, MEAN)).isBetween(-ALLOWED, ALLOWED);
        double[] expected = new double[6];
        expected[0] = (double) SIZE * STEPS * Math.exp(-MEAN);
        for (int k = 1; k < 6; k++) {
            expected[k] = expected[k - 1] * MEAN / k;
        }
        assertThat(ChiSquare.deviate(counts.ofCellAndStep, expected)).isBetween(-ALLOWED, ALLOWED);
    }

    @Test
    void onePerStepCountsAreIndependentCoinTosses() {
        Counts counts = count("one-per-step");
        double variance = MEAN * (1 - MEAN);
        assertThat((counts.total - SIZE * STEPS * MEAN) / Math.sqrt(SIZE * STEPS * variance))
                .isBetween(-ALLOWED, ALLOWED);
        assertThat(counts.dispersionOverCells(STEPS * MEAN, STEPS * variance)).isBetween(-ALLOWED, ALLOWED);
        assertThat(counts.dispersionOverSteps(SIZE * MEAN, SIZE * variance)).isBetween(-ALLOWED, ALLOWED);
        assertThat(counts.neighbourProducts(MEAN, variance)).isBetween(-ALLOWED, ALLOWED);
        assertThat(counts.ofCellAndStep[2]).isZero();
    }

    /** Six spikes take their cells from one random number: no bit of one must say anything about a bit of the next. */
    @Test
    void successiveSpikesOfABlockFallOnUnrelatedCells() {
        Pairs pairs = new Pairs();
        StimulusKernel kernel = kernel("poisson");
        for (int step = 0; step < STEPS; step++) {
            pairs.last = -1;
            kernel.beginStep(step, step * 0.1);
            kernel.fire(0, StimulusKernel.BLOCK, pairs::add);
        }
        double[] expected = new double[StimulusKernel.BLOCK];
        Arrays.fill(expected, (double) pairs.count / StimulusKernel.BLOCK);
        assertThat(ChiSquare.deviate(pairs.differences, expected)).isBetween(-ALLOWED, ALLOWED);
        double statistic = 0;
        for (long equal : pairs.equalBits) {
            double deviation = equal - pairs.count / 2.0;
            statistic += deviation * deviation / (pairs.count / 4.0);
        }
        assertThat(ChiSquare.deviate(statistic, Pairs.BITS * Pairs.BITS)).isBetween(-ALLOWED, ALLOWED);
    }

    private static final class Pairs {

        private static final int BITS = 10;

        private final long[] differences = new long[StimulusKernel.BLOCK];
        private final long[] equalBits = new long[BITS * BITS];
        private long count;
        private int last;

        void add(int cell) {
            if (last >= 0) {
                count++;
                differences[(cell - last) & (StimulusKernel.BLOCK - 1)]++;
                for (int n = 0; n < equalBits.length; n++) {
                    equalBits[n] += 1 & ~(last >> n / BITS ^ cell >> n % BITS);
                }
            }
            last = cell;
        }
    }

    private static final class Counts {

        private final long[] ofCell = new long[SIZE];
        private final long[] ofStep = new long[STEPS];
        private final long[] ofCellAndStep = new long[6];
        private long total;
        private double products;
        private int steps;

        void add(int[] counts) {
            for (int cell = 0; cell < SIZE; cell++) {
                ofCell[cell] += counts[cell];
                ofStep[steps] += counts[cell];
                ofCellAndStep[Math.min(counts[cell], 5)]++;
                products += counts[cell] * counts[(cell + 1) % SIZE];
            }
            total += ofStep[steps];
            steps++;
        }

        double dispersionOverCells(double mean, double variance) {
            return ChiSquare.deviate(squares(ofCell, mean) / variance, SIZE);
        }

        double dispersionOverSteps(double mean, double variance) {
            return ChiSquare.deviate(squares(ofStep, mean) / variance, STEPS);
        }

        /** The sum of the products of neighbours in a circle; the products of two pairs with a common cell covary. */
        double neighbourProducts(double mean, double variance) {
            double square = variance + mean * mean;
            double ofPair = square * square - mean * mean * mean * mean;
            double covariance = mean * mean * variance;
            double pairs = (double) SIZE * STEPS;
            return (products - pairs * mean * mean) / Math.sqrt(pairs * (ofPair + 2 * covariance));
        }

        private static double squares(long[] counts, double mean) {
            double sum = 0;
            for (long count : counts) {
                sum += (count - mean) * (count - mean);
            }
            return sum;
        }
    }
}
