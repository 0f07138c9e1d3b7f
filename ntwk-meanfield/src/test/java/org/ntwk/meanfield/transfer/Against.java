package org.ntwk.meanfield.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ntwk.api.meanfield.TransferFunction;

/** Compares derivatives with the differences that every transfer function has. */
final class Against {

    private Against() {}

    static void differences(TransferFunction function, double[] ratesHz, double currentPa) {
        int n = ratesHz.length + 1;
        double[] first = new double[n];
        double[] second = new double[n * n];
        double rate = function.derivatives(ratesHz, currentPa, first, second);
        double[] firstDifferences = new double[n];
        double[] secondDifferences = new double[n * n];
        double same = new OnlyRates(function).derivatives(ratesHz, currentPa, firstDifferences, secondDifferences);

        assertThat(rate).isEqualTo(same);
        double scale = Math.max(rate, 1e-12);
        for (int j = 0; j < n; j++) {
            assertThat(first[j])
                    .as("first %d", j)
                    .isCloseTo(firstDifferences[j], within(1e-4 * Math.abs(first[j]) + 1e-6 * scale));
        }
        for (int j = 0; j < n * n; j++) {
            assertThat(second[j])
                    .as("second %d", j)
                    .isCloseTo(secondDifferences[j], within(1e-3 * Math.abs(second[j]) + 1e-4 * scale));
        }
    }

    private record OnlyRates(TransferFunction function) implements TransferFunction {

        @Override
        public int inputs() {
            return function.inputs();
        }

        @Override
        public double rateHz(double[] ratesHz, double currentPa) {
            return function.rateHz(ratesHz, currentPa);
        }
    }
}
