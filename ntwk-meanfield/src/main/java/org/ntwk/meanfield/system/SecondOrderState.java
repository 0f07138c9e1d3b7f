package org.ntwk.meanfield.system;

import java.util.Arrays;

/** Means and covariances of the rates of all populations, in their order, and the adaptation of their cells. */
public final class SecondOrderState {

    private final double[] ratesHz;
    private final double[][] covariancesHz2;
    private final double[] adaptationPa;

    /**
     * @param ratesHz the n mean rates
     * @param covariancesHz2 n rows of n covariances, symmetric
     * @param adaptationPa the n adaptation currents, 0 where cells do not adapt
     * @throws IllegalArgumentException if sizes do not fit, covariances are not symmetric, or a number is not finite
     */
    public SecondOrderState(double[] ratesHz, double[][] covariancesHz2, double[] adaptationPa) {
        int n = ratesHz.length;
        if (covariancesHz2.length != n || adaptationPa.length != n) {
            throw new IllegalArgumentException(n + " rates go with as many rows of covariances and adaptation currents,"
                    + " not " + covariancesHz2.length + " and " + adaptationPa.length);
        }
        this.ratesHz = finite(ratesHz, "rate", "Hz");
        this.adaptationPa = finite(adaptationPa, "adaptation current", "pA");
        this.covariancesHz2 = new double[n][];
        for (int a = 0; a < n; a++) {
            this.covariancesHz2[a] = finite(covariancesHz2[a], "covariance", "Hz²");
            for (int b = 0; b < n; b++) {
                if (covariancesHz2[a].length != n || covariancesHz2[a][b] != covariancesHz2[b][a]) {
                    throw new IllegalArgumentException(
                            "covariances of " + n + " rates must be a symmetric matrix of that size");
                }
            }
        }
    }

    private static double[] finite(double[] values, String what, String unit) {
        for (double value : values) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("a " + what + " must be finite, not " + value + " " + unit);
            }
        }
        return values.clone();
    }

    static SecondOrderState at(StateLayout layout, double[] state) {
        return new SecondOrderState(
                Arrays.copyOf(state, layout.populations()), layout.covariancesOf(state), layout.adaptationOf(state));
    }

    /** The mean rates. */
    public double[] ratesHz() {
        return ratesHz.clone();
    }

    /** The covariance of the rates of populations number a and b. */
    public double covarianceHz2(int a, int b) {
        return covariancesHz2[a][b];
    }

    /** The adaptation currents, 0 where cells do not adapt. */
    public double[] adaptationPa() {
        return adaptationPa.clone();
    }

    /** Whether no combination of rates has a negative variance, up to rounding. */
    public boolean isPositiveSemidefinite() {
        return Covariances.arePositiveSemidefinite(covariancesHz2);
    }

    double[] laidOut(StateLayout layout) {
        double[] state = new double[layout.size()];
        System.arraycopy(ratesHz, 0, state, 0, ratesHz.length);
        for (int a = 0; layout.hasCovariances() && a < ratesHz.length; a++) {
            for (int b = a; b < ratesHz.length; b++) {
                state[layout.covariance(a, b)] = covariancesHz2[a][b];
            }
        }
        for (int k = 0; k < layout.adapting().length; k++) {
            state[layout.firstAdaptation() + k] = adaptationPa[layout.adapting()[k]];
        }
        return state;
    }
}
