package com.example.pipelines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CurrentScanTest {

    @TempDir
    Path folder;

    /** The time from reset to threshold is 20 ms · ln(x/(x − 20 mV)) with x = I/10 nS, and 5 ms are refractory. */
    @Test
    void ratesAreThoseOfTheClosedForm() throws InterruptedException {
        int points = 5;

        double[] rates = CurrentScan.ratesHz(points, folder.resolve("scan"));

        for (int n = 0; n < points; n++) {
            double x = 25 + 5 * n;
            double periodMs = 5 + 20 * Math.log(x / (x - 20));
            // A step of 0.1 ms late at each spike, and one spike more or less in 2 s.
            assertThat(rates[n]).isCloseTo(1000 / periodMs, within(1.0));
        }
    }
}
