package org.ntwk.api.meanfield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a transfer function has that gives nothing but rates. */
class TransferFunctionTest {

    /** exp(x/4) + x y² + y I / 100 + I² / 1000 */
    private static final TransferFunction SMOOTH = new TransferFunction() {
        @Override
        public int inputs() {
            return 2;
        }

        @Override
        public double rateHz(double[] ratesHz, double currentPa) {
            double x = ratesHz[0];
            double y = ratesHz[1];
            assertThat(x).isNotNegative();
            assertThat(y).isNotNegative();
            return Math.exp(x / 4) + x * y * y + y * currentPa / 100 + currentPa * currentPa / 1000;
        }
    };

    @ParameterizedTest
    @CsvSource({"3, 5, 20", "0, 0, 0", "0, 4, -30", "0.00005, 2, 10"})
    void derivativesAreDifferencesThatNeedNoNegativeRate(double x, double y, double current) {
        double[] first = new double[3];
        double[] second = new double[9];

        double rate = SMOOTH.derivatives(new double[] {x, y}, current, first, second);

        double growth = Math.exp(x / 4);
        assertThat(rate).isEqualTo(SMOOTH.rateHz(new double[] {x, y}, current));
        assertThat(first)
                .containsExactly(
                        new double[] {growth / 4 + y * y, 2 * x * y + current / 100, y / 100 + current / 500},
                        within(1e-5));
        assertThat(second)
                .containsExactly(
                        new double[] {growth / 16, 2 * y, 0, 2 * y, 2 * x, 0.01, 0, 0.01, 0.002}, within(1e-4));
    }

    @Test
    void columnsAreStatesOneByOne() {
        double[][] rates = {{1, 2, 3, 4}, {5, 6, 7, 8}};
        double[] current = {0, 10, 20, 30};
        double[] out = new double[4];

        SMOOTH.ratesHz(rates, current, out, 1, 3);

        assertThat(out)
                .containsExactly(0, SMOOTH.rateHz(new double[] {2, 6}, 10), SMOOTH.rateHz(new double[] {3, 7}, 20), 0);
    }
}
