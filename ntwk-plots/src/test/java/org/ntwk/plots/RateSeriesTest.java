package org.ntwk.plots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RateSeriesTest {

    @Test
    void countsSpikesInHz() {
        // Each of 10 cells fires once in 100 ms.
        FakeSpikes spikes = FakeSpikes.regular("Exc", 10, 100, 10);
        assertThat(Arrays.stream(RateSeries.of(spikes, 5).ratesHz()).average().orElseThrow())
                .isCloseTo(10, within(1e-9));
    }

    @Test
    void takesAShortLastBinByItsTrueWidth() {
        // All of 4 cells fire at every step: 10 kHz, in bins of 5 steps, of which the last has 2.
        FakeSpikes spikes = new FakeSpikes("Exc", 4, 0.1, 100.2, visitor -> {
            for (long step = 0; step < 1002; step++) {
                for (int cell = 0; cell < 4; cell++) {
                    visitor.spike(step, cell);
                }
            }
        });
        assertThat(RateSeries.of(spikes, 5).ratesHz())
                .hasSize(201)
                .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-6 ? 0 : Double.compare(a, b))
                .containsOnly(10_000.0);
    }

    @Test
    void smoothsAnImpulseToAGaussianOfItsWidth() {
        // 100 spikes at once in 100 cells are 1000 spikes/s · ms.
        FakeSpikes spikes = new FakeSpikes("Exc", 100, 0.5, 400, visitor -> {
            for (int cell = 0; cell < 100; cell++) {
                visitor.spike(400, cell);
            }
        });
        double sigmaMs = 5;
        RateSeries rate = RateSeries.of(spikes, sigmaMs).smoothed(sigmaMs);
        double peakHz = 1000 / (sigmaMs * Math.sqrt(2 * Math.PI));
        assertThat(rate.binMs()).isEqualTo(0.5);
        assertThat(rate.ratesHz()[400]).isCloseTo(peakHz, within(1e-3 * peakHz));
        assertThat(rate.ratesHz()[410]).isCloseTo(peakHz * Math.exp(-0.5), within(1e-3 * peakHz));
        assertThat(rate.ratesHz()[390]).isCloseTo(peakHz * Math.exp(-0.5), within(1e-3 * peakHz));
    }

    @Test
    void keepsAConstantRateUpToTheEnds() {
        FakeTraces recorded = FakeTraces.ofPopulation("Exc", "rate", "kHz", 0.1, 1003, n -> 0.007);
        assertThat(RateSeries.of(recorded, 5).smoothed(5).ratesHz())
                .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-9 ? 0 : Double.compare(a, b))
                .containsOnly(7.0);
    }
}
