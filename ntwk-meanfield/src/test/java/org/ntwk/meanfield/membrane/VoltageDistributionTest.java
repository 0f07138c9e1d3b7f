package org.ntwk.meanfield.membrane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ntwk.meanfield.Cells;

class VoltageDistributionTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "0.6, 0", "-0.4, 0.3", "0.2, 0.4"})
    void hasTheCumulantsItWasGiven(double skewness, double kurtosis) {
        VoltageDistribution distribution = new VoltageDistribution(-60, 4, skewness, kurtosis);

        assertThat(moment(distribution, v -> 1)).isCloseTo(1, within(1e-10));
        assertThat(moment(distribution, v -> v)).isCloseTo(-60, within(1e-9));
        assertThat(moment(distribution, v -> Math.pow(v + 60, 2))).isCloseTo(16, within(1e-8));
        assertThat(moment(distribution, v -> Math.pow(v + 60, 3))).isCloseTo(64 * skewness, within(1e-7));
        assertThat(moment(distribution, v -> Math.pow(v + 60, 4))).isCloseTo(256 * (3 + kurtosis), within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0.6, 0", "-0.4, 0.3"})
    void tailsAreIntegralsOfTheDensity(double skewness, double kurtosis) {
        VoltageDistribution distribution = new VoltageDistribution(-60, 4, skewness, kurtosis);

        assertThat(distribution.tailProbability(-52))
                .isCloseTo(moment(distribution, v -> v > -52 ? 1 : 0), within(1e-6));
        assertThat(distribution.tailProbability(-1000)).isEqualTo(1);
        assertThat(distribution.tailProbability(1e160)).isZero();
        assertThat(distribution.densityPerMv(1e160)).isZero();
    }

    /** Of a standard normal variable: 6.220960574271785e-16 above 8, 1.1285884059538406e-19 above 9. */
    @Test
    void smallTailsKeepTheirDigits() {
        VoltageDistribution distribution = new VoltageDistribution(0, 1, 0, 0);

        assertThat(distribution.tailProbability(8)).isCloseTo(6.220960574271785e-16, within(1e-29));
        assertThat(distribution.tailProbability(9)).isCloseTo(1.1285884059538406e-19, within(1e-32));
    }

    @Test
    void saysWhereTheTruncatedSeriesIsNoDensity() {
        assertThat(new VoltageDistribution(-60, 4, 0.3, 0).isPositiveWithin(2)).isTrue();
        // 1 + γ/6 (x³ − 3x) at −3 is 1 − 3γ.
        assertThat(new VoltageDistribution(-60, 4, 0.4, 0).isPositiveWithin(3)).isFalse();
        assertThat(new VoltageDistribution(-60, 4, 0, 0).isPositiveWithin(30)).isTrue();
    }

    @Test
    void theThreeKindsTakeTheStatisticsTheyUse() {
        MembraneStatistics statistics =
                new ShotNoiseMembrane(Cells.REC_EXC, Cells.INPUTS).at(new double[] {1, 2, 6}, 0);

        VoltageDistribution whole = VoltageDistribution.edgeworth(statistics);
        assertThat(whole.skewness()).isEqualTo(statistics.skewness()).isNotZero();
        assertThat(whole.excessKurtosis())
                .isEqualTo(statistics.excessKurtosis())
                .isNotZero();
        assertThat(VoltageDistribution.skewed(statistics))
                .isEqualTo(new VoltageDistribution(whole.meanMv(), whole.sdMv(), whole.skewness(), 0));
        assertThat(VoltageDistribution.gaussian(statistics))
                .isEqualTo(new VoltageDistribution(whole.meanMv(), whole.sdMv(), 0, 0));
    }

    @Test
    void aStillMembraneHasNoDensity() {
        MembraneStatistics still = new ShotNoiseMembrane(Cells.REC_EXC, Cells.INPUTS).at(new double[3], 0);

        assertThatThrownBy(() -> VoltageDistribution.gaussian(still))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0.0 mV");
    }

    /** Midpoint sums, which converge faster than any power of the step. */
    private static double moment(VoltageDistribution distribution, DoubleUnaryOperator of) {
        double dv = 1e-3;
        double sum = 0;
        for (int n = 0; n < 120_000; n++) {
            double v = -120 + (n + 0.5) * dv;
            sum += distribution.densityPerMv(v) * of.applyAsDouble(v) * dv;
        }
        return sum;
    }
}
