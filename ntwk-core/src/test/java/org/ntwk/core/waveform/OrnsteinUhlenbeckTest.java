package org.ntwk.core.waveform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.stimulus.Waveform;
import org.ntwk.core.stimulus.ChiSquare;
import org.ntwk.core.stimulus.Components;
import org.ntwk.core.stimulus.KolmogorovSmirnov;

/**
 * The path as the exact update defines it: its start and its increments are standard normal and independent. On two
 * levels, with 300 seeds each; a correct path fails one of the 4 with a probability of 4e-4.
 */
class OrnsteinUhlenbeckTest {

    private static final int SEEDS = 300;
    private static final double MEAN = 3;
    private static final double SD = 2;
    private static final double TAU = 5;

    /** Around the end of a block of 4096 values. */
    private static final int FIRST = 3900;

    private static final int COUNT = 400;

    private static Waveform path(long seed) {
        return Components.waveform(ComponentDescription.of("ornstein-uhlenbeck")
                .with("mean", MEAN + " Hz")
                .with("sd", SD + " Hz")
                .with("tau", TAU + " ms")
                .with("seed", seed));
    }

    private static double standardised(Waveform path, int n) {
        return (path.valueAt(n * 0.1) - MEAN) / SD;
    }

    private static double[] increments(long seed) {
        Waveform path = path(seed);
        double rho = Math.exp(-0.1 / TAU);
        double[] increments = new double[COUNT];
        for (int n = 0; n < COUNT; n++) {
            double change = standardised(path, FIRST + n + 1) - rho * standardised(path, FIRST + n);
            increments[n] = change / Math.sqrt(1 - rho * rho);
        }
        return increments;
    }

    @Test
    void valuesAreNormalWithTheGivenMeanAndDeviationFromTheStart() {
        KolmogorovSmirnov.assertNormal(SEEDS, seed -> standardised(path(seed), 0));
        KolmogorovSmirnov.assertNormal(SEEDS, seed -> standardised(path(seed), 12_345));
    }

    @Test
    void incrementsHaveTheVarianceOfTheCorrelationTime() {
        KolmogorovSmirnov.assertNormal(SEEDS, seed -> {
            double squares = 0;
            for (double increment : increments(seed)) {
                squares += increment * increment;
            }
            return ChiSquare.deviate(squares, COUNT);
        });
    }

    @Test
    void incrementsAreIndependent() {
        KolmogorovSmirnov.assertNormal(SEEDS, seed -> {
            double[] increments = increments(seed);
            double products = 0;
            for (int n = 1; n < COUNT; n++) {
                products += increments[n] * increments[n - 1];
            }
            return products / Math.sqrt(COUNT - 1);
        });
    }

    @Test
    void aPathIsTheSameInWhateverOrderItIsAskedFor() {
        Waveform forwards = path(7);
        Waveform backwards = path(7);
        double[] values = new double[20_000];
        for (int n = 0; n < values.length; n++) {
            values[n] = forwards.valueAt(n * 0.1);
        }
        for (int n = values.length - 1; n >= 0; n -= 13) {
            assertThat(backwards.valueAt(n * 0.1)).isEqualTo(values[n]);
        }
        assertThat(forwards.valueAt(-5)).isEqualTo(values[0]);
        assertThat(forwards.valueAt(0.05)).isEqualTo(values[0]);
    }

    @Test
    void aPathIsTheSameFromManyThreads() throws Exception {
        Waveform shared = path(8);
        List<Callable<double[]>> readers = new ArrayList<>();
        for (int reader = 0; reader < 8; reader++) {
            int start = reader * 4096;
            readers.add(() -> valuesFrom(start, shared));
        }
        double[] expected = valuesFrom(0, path(8));
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            for (Future<double[]> values : pool.invokeAll(readers)) {
                assertThat(values.get()).isEqualTo(expected);
            }
        } finally {
            pool.shutdown();
        }
    }

    /** All values of ten blocks, read in a circle from one of them on. */
    private static double[] valuesFrom(int start, Waveform path) {
        double[] values = new double[40_000];
        for (int n = 0; n < values.length; n++) {
            int at = (n + start) % values.length;
            values[at] = path.valueAt(at * 0.1);
        }
        return values;
    }

    @Test
    void pathsDifferBySeed() {
        assertThat(path(1).valueAt(1)).isNotEqualTo(path(2).valueAt(1));
    }
}
