package org.ntwk.meanfield.system;

import java.util.Arrays;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;

/** What a matrix must be to be one of covariances. */
final class Covariances {

    /** Negative eigenvalues up to this share of the largest one are rounding. */
    private static final double ROUNDING = 1e-9;

    private Covariances() {}

    /** Whether no combination of the variables has a negative variance; the matrix is symmetric. */
    static boolean arePositiveSemidefinite(double[][] matrix) {
        double[] eigenvalues = new EigenDecompositionSymmetric(new Array2DRowRealMatrix(matrix)).getEigenvalues();
        double largest = Arrays.stream(eigenvalues).map(Math::abs).max().orElse(0);
        return Arrays.stream(eigenvalues).min().orElse(0) >= -ROUNDING * largest;
    }
}
