package org.ntwk.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SampleMeasuresTest {

    /** Of 1, −1, 1, −1 with L = 2, c = (2, −2, 2): the sum is 2/2, less (1 + 1)/2. */
    @Test
    void autocorrelationOfAnAlternatingSeriesCancels() {
        assertThat(Autocorrelation.of(new double[] {1, -1, 1, -1}, 1).integralMs())
                .isCloseTo(0, within(1e-15));
    }

    /** Of 1, 1, −1, −1 with L = 2, x(2)² + x(3)² = 2, c(1) = −1 + 1 = 0, c(2) = −2: (2 + 0 − 2)/2 − (1 − 1)/2. */
    @Test
    void autocorrelationIsTakenOverTheSecondHalfOfAShortSeries() {
        assertThat(Autocorrelation.of(new double[] {1, 1, -1, -1}, 1).integralMs())
                .isCloseTo(0, within(1e-15));
        // Of 1, 1, 0, −2 c = (4, 0, −2): (4 − 2)/4 − (1 − 1/2)/2.
        assertThat(Autocorrelation.of(new double[] {1, 1, 0, -2}, 1).integralMs())
                .isCloseTo(0.25, within(1e-15));
    }

    /** A cosine of 50 samples: the lags from 0 to 100 are two whole periods, and the trapezoid sum over them is 0. */
    @Test
    void autocorrelationIsCutAtALagOfOneHundredMilliseconds() {
        double[] cosine = IntStream.range(0, 400)
                .mapToDouble(n -> Math.cos(2 * Math.PI * n / 50))
                .toArray();

        assertThat(Autocorrelation.of(cosine, 1).integralMs()).isCloseTo(0, within(1e-12));
    }

    @Test
    void samplesNearASpikeAreLeftOutBothBeforeAndAfterIt() {
        double[] series = IntStream.range(100, 120).asDoubleStream().toArray();
        SpikeTable spikes = SpikeTable.of(0.1, 2000, new int[] {949, 950, 1110});

        Samples left = Samples.of(100, 1, series).awayFromSpikes(spikes, 5);

        assertThat(left.column(0)).containsExactly(101, 102, 103, 104, 105, 117, 118, 119);
    }

    @Test
    void cellsThatDoNotMoveHaveNoSkewness() {
        Samples samples = Samples.of(0, 1, new double[] {-70, -70, -70}, new double[] {0, 0, 3});

        assertThat(SampleStatistics.of(samples).skewness()).isCloseTo(2 / Math.pow(2, 1.5), within(1e-14));
    }

    @Test
    void cellsWithoutSamplesDoNotCount() {
        Samples samples = Samples.of(0, 1, new double[] {1, 3}, new double[0]);

        SampleStatistics statistics = SampleStatistics.of(samples);

        assertThat(statistics.mean()).isEqualTo(2);
        assertThat(statistics.sd()).isEqualTo(1);
        assertThat(statistics.cells()).isEqualTo(1);
    }
}
