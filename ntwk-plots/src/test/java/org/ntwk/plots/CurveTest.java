package org.ntwk.plots;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CurveTest {

    @Test
    void keepsFewSamplesAsTheyAre() {
        Curve curve = Curve.of(10, 0.5, new double[] {3, 1, 2}, 100);
        assertThat(curve.size()).isEqualTo(3);
        assertThat(curve.timeMs(2)).isEqualTo(11);
        assertThat(curve.value(1)).isEqualTo(1);
    }

    @Test
    void keepsEveryPeakOfMany() {
        double[] samples = new double[1_000_000];
        samples[123_456] = 50;
        samples[123_457] = -80;
        samples[999_999] = 7;
        Curve curve = Curve.of(0, 0.1, samples, 1000);
        assertThat(curve.size()).isLessThanOrEqualTo(2002);
        assertThat(curve.greatest()).isEqualTo(50);
        double last = Double.NEGATIVE_INFINITY;
        boolean peak = false;
        boolean trough = false;
        for (int n = 0; n < curve.size(); n++) {
            assertThat(curve.timeMs(n)).isGreaterThan(last);
            last = curve.timeMs(n);
            peak |= curve.value(n) == 50 && curve.timeMs(n) == 123_456 * 0.1;
            trough |= curve.value(n) == -80 && curve.timeMs(n) == 123_457 * 0.1;
        }
        assertThat(peak && trough).isTrue();
        assertThat(curve.value(curve.size() - 1)).isEqualTo(7);
    }
}
