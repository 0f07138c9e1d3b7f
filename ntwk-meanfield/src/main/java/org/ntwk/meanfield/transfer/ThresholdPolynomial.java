package org.ntwk.meanfield.transfer;

import java.util.List;
import java.util.Optional;
import org.ntwk.meanfield.membrane.Jet;

/**
 * An effective threshold as a polynomial of normalised moments of the membrane, in one of two families, told apart by
 * the number of coefficients.
 *
 * <pre>
 * 1, 6 or 31: order 0, 1 or 2 in n = ((μ_V + 60 mV)/10 mV, (σ_V − 4 mV)/6 mV, γ_V, (τ_V − 10 ms)/200 ms, P), where
 *     P = √(π/2) erfc(X/√2) + (γ_V/6)(X² − 1) exp(−X²/2),  X = (Vthre − μ_V)/σ_V
 *     is √(2π) times the probability that V lies above threshold;
 *     the constant, five linear coefficients, 25 of the products n_i n_j row after row
 * 10 or 11: order 2 in x = (μ_V + 60 mV)/10 mV, y = (σ_V − 4 mV)/6 mV, z = τ_V gL/C − 0.5, as in Zerlaut et al. (2018);
 *     1, x, y, z, [ln(μ_G/gL)], x², y², z², x y, x z, y z
 * </pre>
 */
final class ThresholdPolynomial {

    /** The numbers of coefficients that mean something. */
    static final List<Integer> SIZES = List.of(1, 6, 31, 10, 11);

    private static final int MOMENTS = 5;

    private final boolean normalisedByLeak;
    private final double constantMv;
    private final double[] linearMv;

    /** Coefficient of the product of regressors i and j ≥ i; the rest is 0. */
    private final double[][] quadraticMv;

    private ThresholdPolynomial(boolean normalisedByLeak, double constantMv, int regressors) {
        this.normalisedByLeak = normalisedByLeak;
        this.constantMv = constantMv;
        this.linearMv = new double[regressors];
        this.quadraticMv = new double[regressors][regressors];
    }

    /** Empty if that many coefficients are of no family. */
    static Optional<ThresholdPolynomial> of(double[] coefficientsMv) {
        return switch (coefficientsMv.length) {
            case 1, 6, 31 -> Optional.of(ofMoments(coefficientsMv));
            case 10, 11 -> Optional.of(ofMomentsOverLeak(coefficientsMv));
            default -> Optional.empty();
        };
    }

    private static ThresholdPolynomial ofMoments(double[] coefficients) {
        ThresholdPolynomial polynomial = new ThresholdPolynomial(false, coefficients[0], MOMENTS);
        for (int i = 0; i < MOMENTS && coefficients.length > 1; i++) {
            polynomial.linearMv[i] = coefficients[1 + i];
            for (int j = 0; j < MOMENTS && coefficients.length > 1 + MOMENTS; j++) {
                polynomial.quadraticMv[Math.min(i, j)][Math.max(i, j)] += coefficients[1 + MOMENTS + MOMENTS * i + j];
            }
        }
        return polynomial;
    }

    private static ThresholdPolynomial ofMomentsOverLeak(double[] coefficients) {
        ThresholdPolynomial polynomial = new ThresholdPolynomial(true, coefficients[0], 4);
        int linear = coefficients.length - 7;
        System.arraycopy(coefficients, 1, polynomial.linearMv, 0, linear);
        int[][] products = {{0, 0}, {1, 1}, {2, 2}, {0, 1}, {0, 2}, {1, 2}};
        for (int n = 0; n < products.length; n++) {
            polynomial.quadraticMv[products[n][0]][products[n][1]] = coefficients[1 + linear + n];
        }
        return polynomial;
    }

    /** Whether its regressors are those of Zerlaut et al. (2018): moments over the leak rather than γ_V and P. */
    boolean isNormalisedByLeak() {
        return normalisedByLeak;
    }

    /** @param regressors n, or x, y, z and the logarithm */
    double thresholdMv(double[] regressors) {
        double sum = constantMv;
        for (int i = 0; i < linearMv.length; i++) {
            double slope = linearMv[i];
            for (int j = i; j < linearMv.length; j++) {
                slope += quadraticMv[i][j] * regressors[j];
            }
            sum += slope * regressors[i];
        }
        return sum;
    }

    /** With derivatives. */
    Jet thresholdMv(Jet[] regressors) {
        int n = linearMv.length;
        double[] values = new double[n];
        double[] slopes = linearMv.clone();
        double[][] curvatures = new double[n][n];
        for (int i = 0; i < n; i++) {
            values[i] = regressors[i].value();
        }
        for (int i = 0; i < n; i++) {
            for (int j = i; j < n; j++) {
                double product = quadraticMv[i][j];
                slopes[i] += product * values[j];
                slopes[j] += product * values[i];
                curvatures[i][j] += product;
                curvatures[j][i] += product;
            }
        }
        return Jet.compose(regressors, thresholdMv(values), slopes, curvatures);
    }
}
