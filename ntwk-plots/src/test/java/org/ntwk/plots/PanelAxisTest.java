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

    /** 8 px a letter, and so much room between the numbers as for two. */
    @ParameterizedTest
    @CsvSource({
        "0, 100, 500, 10",
        "0, 100, 200, 20",
        "0, 100000, 500, 20000",
        "-0.0005, 0.0005, 500, 0.0002",
        "3, 4, 120, 0.5"
    })
    void numbersOfAHorizontalAxisStandApart(double lower, double upper, double px, double step) {
        assertThat(PanelAxis.stepThatFits(lower, upper, px)).isCloseTo(step, within(1e-9 * step));
    }

    @ParameterizedTest
    @CsvSource({"1000, 1000", "-70, −70", "0.25, 0.25", "-0.0, 0", "100000, 100000"})
    void numbersAreWrittenWithoutGrouping(double number, String text) {
        assertThat(PanelAxis.number(number)).isEqualTo(text);
    }
}
