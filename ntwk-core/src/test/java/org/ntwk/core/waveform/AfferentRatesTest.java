package org.ntwk.core.waveform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.stimulus.Waveform;
import org.ntwk.core.stimulus.Components;

/** The rates of published networks (see the README of the resources), to the digits in which they are kept. */
class AfferentRatesTest {

    private static final double ROUNDING = 0.6e-9;

    /** Three bumps, the first and the last with edges of error functions. */
    private static final String[] PEAKS = {"4 Hz", "20 Hz", "8 Hz"};

    private static void assertRates(String model, Waveform waveform) throws IOException {
        try (InputStream file = AfferentRatesTest.class.getResourceAsStream("afferent-rates.json")) {
            JsonNode rates = new ObjectMapper().readTree(file).get(model);
            assertThat(rates.size()).isGreaterThanOrEqualTo(150);
            for (int n = 0; n < rates.size(); n++) {
                // The time of a step, as a run gives it.
                double t = 100 * n * 0.1;
                assertThat(waveform.valueAt(t))
                        .as("%s at %s ms", model, t)
                        .isCloseTo(rates.get(n).doubleValue(), within(ROUNDING));
            }
        }
    }

    @Test
    void increasingStepsAreThoseOfTheSpectrumOfAsynchronousDynamics() throws IOException {
        assertRates(
                "Spectrum2018",
                Components.waveform(ComponentDescription.of("increasing-steps")
                        .with("size", "4 Hz")
                        .with("onset", "1000 ms")
                        .with("length", "1000 ms")
                        .with("smoothing", "100 ms")
                        .with("end", "6000 ms")));
    }

    @Test
    void aGaussianIsTheDriveOfRsFs() throws IOException {
        assertRates(
                "RS-FS",
                Components.waveform(ComponentDescription.of("gaussian")
                        .with("baseline", "4 Hz")
                        .with("amplitude", "4 Hz")
                        .with("center", "1 s")
                        .with("width", "100 ms")));
    }

    @Test
    void aSumOfBumpsIsTheDriveOfZerlaut2019() throws IOException {
        Value[] bumps = new Value[3];
        for (int n = 0; n < 3; n++) {
            double onset = 2 * 50 + n * (3 * 50 + 900);
            bumps[n] = Value.of(PEAKS[n] + " * (1 + erf((t - " + onset + " ms) / (50 ms))) * (1 + erf(-(t - "
                    + (onset + 900) + " ms) / (50 ms))) / 4");
        }
        assertRates(
                "Zerlaut2019",
                Components.waveform(ComponentDescription.of("sum").with("terms", new Value.Several(List.of(bumps)))));
    }
}
