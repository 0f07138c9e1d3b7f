package org.ntwk.core.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PotentialStatisticsTest {

    /** Of 1, −1, 1, −1 with L = 2, c = (2, −2, 2): the sum is 2/2, less (1 + 1)/2. */
    @Test
    void autocorrelationOfAnAlternatingSeriesCancels() {
        assertThat(PotentialStatistics.autocorrelationTime(new double[] {1, -1, 1, -1}))
                .isCloseTo(0, within(1e-15));
    }

    /** Of 1, 1, −1, −1 with L = 2, x(2)² + x(3)² = 2, c(1) = −1 + 1 = 0, c(2) = −2: (2 + 0 − 2)/2 − (1 − 1)/2. */
    @Test
    void autocorrelationIsTakenOverTheSecondHalfOfAShortSeries() {
        assertThat(PotentialStatistics.autocorrelationTime(new double[] {1, 1, -1, -1}))
                .isCloseTo(0, within(1e-15));
        // Of 1, 1, 0, −2 c = (4, 0, −2): (4 − 2)/4 − (1 − 1/2)/2.
        assertThat(PotentialStatistics.autocorrelationTime(new double[] {1, 1, 0, -2}))
                .isCloseTo(0.25, within(1e-15));
    }

    /** A cosine of 50 samples: the lags from 0 to 100 are two whole periods, and the trapezoid sum over them is 0. */
    @Test
    void autocorrelationIsCutAtALagOfOneHundred() {
        double[] cosine = IntStream.range(0, 400)
                .mapToDouble(n -> Math.cos(2 * Math.PI * n / 50))
                .toArray();

        assertThat(PotentialStatistics.autocorrelationTime(cosine)).isCloseTo(0, within(1e-12));
    }

    @Test
    void samplesNearASpikeAreLeftOutBothBeforeAndAfterIt() {
        double[] samples = IntStream.range(100, 120).asDoubleStream().toArray();
        double[] spikeTimes = {94.9, 95, 110.5};

        assertThat(PotentialStatistics.awayFromSpikes(samples, new Window(100, 120), spikeTimes, 5))
                .containsExactly(101, 102, 103, 104, 105, 116, 117, 118, 119);
    }

    @Test
    void cellsThatDoNotMoveHaveNoSkew() {
        assertThat(PotentialStatistics.skew(new double[][] {{-70, -70, -70}, {0, 0, 3}}))
                .isCloseTo(2 / Math.pow(2, 1.5), within(1e-14));
    }
}
