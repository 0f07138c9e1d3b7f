package org.ntwk.meanfield.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiegertIntegralTest {

    /** Quadrature with 30 digits (mpmath). */
    @ParameterizedTest
    @CsvSource({
        "-100000, -7.049368575448452",
        "-300, -3.7719121781399365",
        "-20, -2.244408855840398",
        "-3, -1.1882779339812861",
        "-0.5, -0.3913582448274259",
        "-0.001, -0.0009994361435618224",
        "0.001, 0.0010005645231050443",
        "0.7, 1.1614888016012321",
        "3, 2887.901967851447",
        "6.3, 2.7762759535358616e+16",
        "6.4, 9.727381399670747e+16",
        "15, 3.4764636233333747e+96",
        "25.9, 8.243392065293437e+289"
    })
    void isTheIntegral(double x, double expected) {
        assertThat(SiegertIntegral.value(x)).isCloseTo(expected, withinPercentage(1e-10));
    }

    @Test
    void isZeroAtZero() {
        assertThat(SiegertIntegral.value(0)).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-40, -2, -0.3, 0.4, 2})
    void slopeAndCurvatureAreItsDerivatives(double x) {
        double h = 1e-4;

        double slope = (SiegertIntegral.value(x + h) - SiegertIntegral.value(x - h)) / (2 * h);
        double curvature = (SiegertIntegral.slope(x + h) - SiegertIntegral.slope(x - h)) / (2 * h);

        assertThat(SiegertIntegral.slope(x)).isCloseTo(slope, within(1e-6 * slope));
        assertThat(SiegertIntegral.curvature(x)).isCloseTo(curvature, within(1e-6 * Math.abs(curvature) + 1e-9));
        assertThat(SiegertIntegral.curvature(SiegertIntegral.LARGEST)).isFinite();
    }
}
