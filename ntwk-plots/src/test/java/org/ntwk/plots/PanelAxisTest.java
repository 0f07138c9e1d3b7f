package org.ntwk.plots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PanelAxisTest {

    @ParameterizedTest
    @CsvSource({"100, 100", "101, 200", "0.3, 0.5", "6, 10", "0.0011, 0.002", "2e-7, 2e-7"})
    void stepsAreRoundNumbers(double least, double step) {
        assertThat(PanelAxis.roundStep(least)).isCloseTo(step, within(1e-9 * step));
    }

    @ParameterizedTest
    @CsvSource({"1000, 1000", "-70, −70", "0.25, 0.25", "100000, 100000"})
    void numbersAreWrittenWithoutGrouping(double number, String text) {
        assertThat(PanelAxis.number(number)).isEqualTo(text);
    }
}
