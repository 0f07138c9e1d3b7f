package org.ntwk.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class GaussianFilterTest {

    /** With sigma 0.25 the kernel is (w, 1, w) / (1 + 2w), w = exp(−8). */
    @Test
    void repeatsTheEndValueBeyondTheEnds() {
        double w = Math.exp(-8);

        double[] smoothed = GaussianFilter.smooth(new double[] {1, 0, 5}, 0.25);

        assertThat(smoothed[0]).isCloseTo((1 + w) / (1 + 2 * w), within(1e-14));
        assertThat(smoothed[1]).isCloseTo(6 * w / (1 + 2 * w), within(1e-14));
        assertThat(smoothed[2]).isCloseTo((5 + 5 * w) / (1 + 2 * w), within(1e-14));
    }

    @Test
    void reflectsAsOftenAsAShortSeriesNeedsAndKeepsItsSum() {
        double[] smoothed = GaussianFilter.smooth(new double[] {1, 0, 5}, 3);

        assertThat(Arrays.stream(smoothed).sum()).isCloseTo(6, within(1e-13));
        assertThat(smoothed).isSorted();
    }

    @Test
    void aPulseBecomesTheGaussianUpToFourSigma() {
        double[] pulse = new double[101];
        pulse[50] = 1;

        double[] smoothed = GaussianFilter.smooth(pulse, 10);

        assertThat(smoothed[60] / smoothed[50]).isCloseTo(Math.exp(-0.5), within(1e-14));
        assertThat(smoothed[90] / smoothed[50]).isCloseTo(Math.exp(-8), within(1e-14));
        assertThat(smoothed[91]).isZero();
    }
}
