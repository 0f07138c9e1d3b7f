package org.ntwk.meanfield.transfer;

import org.hipparchus.analysis.differentiation.DerivativeStructure;

/** From automatic differentiation to the arrays of {@link org.ntwk.api.meanfield.TransferFunction#derivatives}. */
final class Derivatives {

    private Derivatives() {}

    static void write(DerivativeStructure value, double[] first, double[] second) {
        int n = value.getFreeParameters();
        int[] orders = new int[n];
        for (int j = 0; j < n; j++) {
            orders[j]++;
            first[j] = value.getPartialDerivative(orders);
            for (int k = 0; k < n; k++) {
                orders[k]++;
                second[j * n + k] = value.getPartialDerivative(orders);
                orders[k]--;
            }
            orders[j]--;
        }
    }
}
