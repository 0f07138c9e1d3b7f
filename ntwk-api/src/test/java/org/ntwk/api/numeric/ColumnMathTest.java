package org.ntwk.api.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ColumnMathTest {

    private static double exp(double x) {
        double[] column = {x};
        ColumnMath.exp(column, 1, 0, column, 0, 1);
        return column[0];
    }

    @Test
    void theExponentialKeepsItsErrorBoundWhereMembranesAre() {
        for (int n = 0; n <= 72_000; n++) {
            double x = -61 + n * 1e-3;

            assertThat(Math.abs(exp(x) / StrictMath.exp(x) - 1)).as("at %s", x).isLessThan(5e-13);
        }
    }

    @Test
    void theExponentialIsUsableAboveAndVanishesBelow() {
        for (double x = 11; x <= 100; x += 0.37) {
            assertThat(Math.abs(exp(x) / StrictMath.exp(x) - 1)).as("at %s", x).isLessThan(1e-7);
        }
        for (double x : new double[] {-61.5, -200, -699, -701, -1e6, -1e300, Double.NEGATIVE_INFINITY}) {
            assertThat(Math.abs(exp(x) - StrictMath.exp(x))).as("at %s", x).isLessThan(1e-26);
        }
        assertThat(exp(1e5)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(exp(Double.NaN)).isNaN();
    }

    private static double expOfOnset(double x) {
        double[] column = {x};
        ColumnMath.expOfOnset(column, 1, 0, column, 0, 1);
        return column[0];
    }

    @Test
    void theExponentialOfTheOnsetKeepsItsErrorBoundsUntilCellsHaveFired() {
        for (int n = 0; n <= 40_000; n++) {
            double x = -31 + n * 1e-3;
            double exact = StrictMath.exp(x);

            assertThat(Math.abs(expOfOnset(x) - exact) / Math.max(exact, 1))
                    .as("at %s", x)
                    .isLessThan(4e-13);
        }
    }

    @Test
    void theExponentialOfTheOnsetIsUsableAboveAndVanishesBelow() {
        for (double x = 9; x <= 100; x += 0.37) {
            double bound = x <= 20 ? 5e-8 : 0.01;

            assertThat(Math.abs(expOfOnset(x) / StrictMath.exp(x) - 1))
                    .as("at %s", x)
                    .isLessThan(bound);
        }
        for (double x = -31; x > -1000; x -= 0.37) {
            assertThat(expOfOnset(x)).as("at %s", x).isBetween(0.0, 1e-13);
        }
        assertThat(expOfOnset(-1e300)).isBetween(0.0, 1e-50);
        assertThat(expOfOnset(Double.NEGATIVE_INFINITY)).isNaN();
        assertThat(expOfOnset(1e5)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(expOfOnset(Double.NaN)).isNaN();
    }

    @Test
    void theSameNumberGivesTheSameBitsWhereverItStands() {
        double[] column = new double[1001];
        Arrays.fill(column, -3.7);
        double[] result = new double[column.length];

        ColumnMath.exp(column, 1.3, 0.2, result, 0, column.length);

        double[] alone = {-3.7};
        ColumnMath.exp(alone, 1.3, 0.2, alone, 0, 1);
        assertThat(result).containsOnly(alone[0]);
    }

    private static double exprel(double z) {
        double[] column = {z};
        ColumnMath.exprel(column, 1, 0, column, 0, 1);
        return column[0];
    }

    @Test
    void theRelativeExponentialLosesNoDigitsAroundZero() {
        for (double size = 1e-18; size < 1e6; size *= 1.07) {
            double falling = StrictMath.expm1(-size) / -size;

            assertThat(Math.abs(exprel(-size) / falling - 1)).as("at -%s", size).isLessThan(1e-14);
            if (size < 20) {
                double rising = StrictMath.expm1(size) / size;
                double bound = size < 1 ? 1e-14 : 1e-11;
                assertThat(Math.abs(exprel(size) / rising - 1))
                        .as("at %s", size)
                        .isLessThan(bound);
            }
        }
        assertThat(exprel(0)).isEqualTo(1);
        assertThat(exprel(-0.0)).isEqualTo(1);
        assertThat(exprel(Double.NEGATIVE_INFINITY)).isZero();
        assertThat(exprel(Double.NaN)).isNaN();
    }

    @Test
    void onlyTheRangeIsWritten() {
        double[] result = new double[10];

        ColumnMath.exp(new double[10], 1, 0, result, 3, 5);

        assertThat(result[2]).isZero();
        assertThat(result[3]).isNotZero();
        assertThat(result[5]).isZero();
    }
}
