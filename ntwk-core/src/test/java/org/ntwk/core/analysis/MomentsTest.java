package org.ntwk.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MomentsTest {

    @Test
    void percentilesAreInterpolated() {
        assertThat(Moments.percentile(new double[] {4, 1, 2}, 0)).isEqualTo(1);
        assertThat(Moments.percentile(new double[] {4, 1, 2}, 50)).isEqualTo(2);
        assertThat(Moments.percentile(new double[] {4, 1, 2}, 75)).isEqualTo(3);
        assertThat(Moments.percentile(new double[] {4, 1, 2}, 100)).isEqualTo(4);
    }

    /** Of 0, 0, 3 the mean is 1, the second moment 2 and the third (−1 − 1 + 8) / 3 = 2. */
    @Test
    void momentsAreThoseOfAWholePopulation() {
        assertThat(Moments.sd(new double[] {0, 0, 3})).isCloseTo(Math.sqrt(2), within(1e-14));
        assertThat(Moments.skewness(new double[] {0, 0, 3})).isCloseTo(2 / Math.pow(2, 1.5), within(1e-14));
    }

    @Test
    void anEmptySampleHasNoMoments() {
        assertThat(Moments.mean(new double[0])).isNaN();
        assertThat(Moments.sd(new double[0])).isNaN();
    }
}
