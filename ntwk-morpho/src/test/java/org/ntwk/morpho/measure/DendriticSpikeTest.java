package org.ntwk.morpho.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;

class DendriticSpikeTest {

    /** Triangles of 2 ms with peaks at the given times. */
    private static double[] trace(double peakMv, double... peaksMs) {
        double[] trace = new double[1001];
        for (int n = 0; n < trace.length; n++) {
            trace[n] = -70;
            for (double peak : peaksMs) {
                trace[n] = Math.max(trace[n], peakMv - (peakMv + 70) * Math.abs(n * 0.1 - peak));
            }
        }
        return trace;
    }

    @Test
    void aSpikeIsLocalOrBeforeOrAfterTheSoma() {
        double[] dendrite = trace(10, 20, 51, 79);
        double[] soma = trace(30, 50, 80);

        assertThat(DendriticSpike.of(dendrite, soma, 0.1, -30, 3))
                .extracting(spike -> Math.round(10 * spike.timeMs()), DendriticSpike::peakMv, DendriticSpike::origin)
                .containsExactly(
                        tuple(195L, 10.0, DendriticSpike.Origin.LOCAL),
                        tuple(505L, 10.0, DendriticSpike.Origin.SOMA_FIRST),
                        tuple(785L, 10.0, DendriticSpike.Origin.DENDRITE_FIRST));
        assertThat(DendriticSpike.of(dendrite, soma, 0.1, -30, 0.5))
                .extracting(DendriticSpike::origin)
                .containsOnly(DendriticSpike.Origin.LOCAL);
        assertThat(DendriticSpike.of(dendrite, soma, 0.1, 20, 3)).isEmpty();
    }

    @Test
    void tracesOfDifferentLengthsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DendriticSpike.of(new double[3], new double[2], 0.1, 0, 1));
    }
}
