package com.example.waveform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.stimulus.Waveform;
import org.ntwk.core.Ntwk;

/** From 0 Hz to 20 Hz in 10 s the mean frequency is 10 Hz, and up to a time t there are t² periods of 1 s². */
class ChirpTest {

    private final Waveform chirp = chirp();

    @Test
    void itIsTheMeanAfterWholeAndHalfPeriods() {
        for (int halves = 0; halves <= 200; halves++) {
            assertThat(chirp.valueAt(1000 * Math.sqrt(halves / 2.0))).isCloseTo(50, within(1e-9));
        }
    }

    @Test
    void itIsHighestAQuarterOfAPeriodLater() {
        for (int periods = 0; periods < 100; periods++) {
            assertThat(chirp.valueAt(1000 * Math.sqrt(periods + 0.25))).isCloseTo(80, within(1e-9));
        }
    }

    private static Waveform chirp() {
        Chirp model = new Chirp();
        ComponentDescription use =
                ComponentDescription.of(model.name()).with("mean", "50 pA").with("amplitude", "30 pA");
        return model.prepare(Ntwk.create().values(model, model.parameters(Unit.PA), use, 1, Optional.empty()), Unit.PA);
    }
}
