package org.ntwk.api.meanfield;

/**
 * Derivatives of a transfer function by finite differences of second order: central, or forward where a step back would
 * make a rate negative.
 */
final class Differences {

    private static final double[] CENTRAL_FIRST = {-0.5, 0, 0.5};
    private static final double[] CENTRAL_SECOND = {1, -2, 1};
    private static final double[] FORWARD_FIRST = {-1.5, 2, -0.5};
    private static final double[] FORWARD_SECOND = {2, -5, 4, -1};

    private static final double RELATIVE_STEP = 1e-3;
    private static final double SMALLEST_SCALE_HZ = 0.1;
    private static final double CURRENT_STEP_PA = 0.1;

    private final TransferFunction function;
    private final double[] at;
    private final double[] rates;

    private Differences(TransferFunction function, double[] at) {
        this.function = function;
        this.at = at;
        this.rates = new double[at.length - 1];
    }

    static double of(TransferFunction function, double[] ratesHz, double currentPa, double[] first, double[] second) {
        int n = ratesHz.length + 1;
        double[] at = new double[n];
        System.arraycopy(ratesHz, 0, at, 0, n - 1);
        at[n - 1] = currentPa;
        Differences differences = new Differences(function, at);
        for (int j = 0; j < n; j++) {
            boolean central = differences.isCentral(j);
            first[j] = differences.sum(j, central ? CENTRAL_FIRST : FORWARD_FIRST) / differences.step(j);
            second[j * n + j] = differences.sum(j, central ? CENTRAL_SECOND : FORWARD_SECOND)
                    / (differences.step(j) * differences.step(j));
            for (int k = 0; k < j; k++) {
                second[j * n + k] = differences.mixed(j, k);
                second[k * n + j] = second[j * n + k];
            }
        }
        return function.rateHz(ratesHz, currentPa);
    }

    private double step(int j) {
        return j == at.length - 1 ? CURRENT_STEP_PA : RELATIVE_STEP * Math.max(at[j], SMALLEST_SCALE_HZ);
    }

    private boolean isCentral(int j) {
        return j == at.length - 1 || at[j] >= step(j);
    }

    private double sum(int j, double[] weights) {
        int back = isCentral(j) ? 1 : 0;
        double sum = 0;
        for (int n = 0; n < weights.length; n++) {
            sum += weights[n] * value(j, n - back, j, 0);
        }
        return sum;
    }

    private double mixed(int j, int k) {
        double[] along = isCentral(j) ? CENTRAL_FIRST : FORWARD_FIRST;
        double[] across = isCentral(k) ? CENTRAL_FIRST : FORWARD_FIRST;
        double sum = 0;
        for (int n = 0; n < along.length; n++) {
            for (int m = 0; m < across.length; m++) {
                double weight = along[n] * across[m];
                if (weight != 0) {
                    sum += weight * value(j, n - (isCentral(j) ? 1 : 0), k, m - (isCentral(k) ? 1 : 0));
                }
            }
        }
        return sum / (step(j) * step(k));
    }

    /** The rate so many steps away along two variables. */
    private double value(int j, int stepsAlong, int k, int stepsAcross) {
        System.arraycopy(at, 0, rates, 0, rates.length);
        double current = at[at.length - 1];
        double along = stepsAlong * step(j);
        double across = stepsAcross * step(k);
        if (j < rates.length) {
            rates[j] += along;
        } else {
            current += along;
        }
        if (k < rates.length) {
            rates[k] += across;
        } else {
            current += across;
        }
        return function.rateHz(rates, current);
    }
}
