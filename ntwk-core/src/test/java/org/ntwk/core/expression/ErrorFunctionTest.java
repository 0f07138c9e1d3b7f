package org.ntwk.core.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.numbers.gamma.Erf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against scipy.special.erf 1.17.1. */
class ErrorFunctionTest {

    private static final double LAST_PLACE = Math.ulp(1.0);

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1e-300, 1.1283791670955126e-300",
        "1e-09, 1.1283791670955127e-09",
        "0.1, 0.1124629160182849",
        "0.4999, 0.5204119951613866",
        "0.5, 0.5204998778130465",
        "0.75, 0.7111556336535151",
        "1, 0.8427007929497149",
        "1.25, 0.9229001282564583",
        "2, 0.9953222650189527",
        "2.5, 0.999593047982555",
        "3.7, 0.9999998328489421",
        "5, 0.9999999999984626",
        "5.9, 0.9999999999999999",
        "7, 1",
        "Infinity, 1"
    })
    void isTheErrorFunctionAndOdd(double x, double expected) {
        assertThat(ErrorFunction.erf(x)).isCloseTo(expected, within(Math.min(LAST_PLACE, Math.ulp(expected))));
        assertThat(ErrorFunction.erf(-x)).isEqualTo(-ErrorFunction.erf(x));
    }

    @Test
    void isThatOfTheLibraryToTheLastPlacesAndNeverFalls() {
        double before = -1;
        for (int n = -65_000; n <= 65_000; n++) {
            double x = n * 1e-4;
            double value = ErrorFunction.erf(x);
            assertThat(value)
                    .isBetween(before - LAST_PLACE, 1.0)
                    // Both are within one place of the truth.
                    .isCloseTo(Erf.value(x), within(2 * LAST_PLACE));
            before = value;
        }
    }

    @Test
    void isNoNumberOfNoNumber() {
        assertThat(ErrorFunction.erf(Double.NaN)).isNaN();
    }

    @ParameterizedTest
    @CsvSource({"0, 0.5", "-1.959963984540054, 0.025", "1.2815515655446004, 0.9", "40, 1", "-40, 0"})
    void normalProbabilitiesAreThoseOfTables(double x, double expected) {
        assertThat(ErrorFunction.normalProbability(x)).isCloseTo(expected, within(LAST_PLACE));
    }
}
