package org.ntwk.meanfield.fit;

import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.SingularValueDecomposition;

/**
 * Linear least squares by singular values: of the coefficients that fit equally well, those of the smallest norm. Columns
 * that depend on one another, as those of products in both orders do, are then no harm.
 */
final class LeastSquares {

    /** Directions of singular values below this share of the largest count as undetermined: rounding made them. */
    private static final double RELATIVE_TOLERANCE = 1e-11;

    private final RealMatrix design;
    private final RealMatrix gain;
    private final RealMatrix directions;
    private final int rank;

    private LeastSquares(RealMatrix design, RealMatrix gain, RealMatrix directions, int rank) {
        this.design = design;
        this.gain = gain;
        this.directions = directions;
        this.rank = rank;
    }

    static LeastSquares of(RealMatrix design) {
        SingularValueDecomposition decomposition = new SingularValueDecomposition(design);
        double[] singular = decomposition.getSingularValues();
        int rank = 0;
        while (rank < singular.length && singular[rank] > RELATIVE_TOLERANCE * singular[0]) {
            rank++;
        }
        int columns = design.getColumnDimension();
        RealMatrix directions = MatrixUtils.createRealMatrix(columns, Math.max(rank, 1));
        for (int r = 0; r < rank; r++) {
            for (int k = 0; k < columns; k++) {
                directions.setEntry(k, r, decomposition.getV().getEntry(k, r) / singular[r]);
            }
        }
        RealMatrix left = decomposition.getU().getSubMatrix(0, design.getRowDimension() - 1, 0, Math.max(rank, 1) - 1);
        return new LeastSquares(design, directions.multiply(left.transpose()), directions, rank);
    }

    /**
     * With the penalty λ Σ c²; the penalty acts as so many more points do, each of one coefficient that should be 0.
     *
     * @param shrinkConstant whether the sum includes the first coefficient
     */
    static LeastSquares of(RealMatrix design, double ridge, boolean shrinkConstant) {
        LeastSquares free = of(design);
        if (ridge == 0) {
            return free;
        }
        int points = design.getRowDimension();
        int columns = design.getColumnDimension();
        RealMatrix extended = MatrixUtils.createRealMatrix(points + columns, columns);
        extended.setSubMatrix(design.getData(), 0, 0);
        for (int k = shrinkConstant ? 0 : 1; k < columns; k++) {
            extended.setEntry(points + k, k, Math.sqrt(ridge));
        }
        RealMatrix gain = of(extended).gain.getSubMatrix(0, columns - 1, 0, points - 1);
        return new LeastSquares(design, gain, free.directions, free.rank);
    }

    /** How many directions in the space of coefficients the points determine. */
    int rank() {
        return rank;
    }

    /** The coefficients that fit values at the points. */
    double[] coefficients(double[] values) {
        return gain.operate(values);
    }

    /**
     * Those directions, a column for each, so that steps along them change the values at the points by orthonormal
     * amounts.
     */
    RealMatrix directions() {
        return directions;
    }

    /**
     * The standard errors of the coefficients, by the residuals themselves and hence for noise that differs between
     * points: the estimator HC3 of MacKinnon and White (1985), J. Econometrics 29:305. Infinite if a point is fitted
     * exactly because nothing else determines some direction.
     */
    double[] standardErrors(double[] residuals) {
        double[] variances = new double[gain.getRowDimension()];
        for (int p = 0; p < residuals.length; p++) {
            double leverage = 0;
            for (int k = 0; k < variances.length; k++) {
                leverage += design.getEntry(p, k) * gain.getEntry(k, p);
            }
            boolean determined = 1 - leverage > 1e-9;
            for (int k = 0; k < variances.length; k++) {
                double weight = gain.getEntry(k, p);
                if (weight != 0) {
                    double share = weight * residuals[p] / (1 - leverage);
                    variances[k] += determined ? share * share : Double.POSITIVE_INFINITY;
                }
            }
        }
        for (int k = 0; k < variances.length; k++) {
            variances[k] = Math.sqrt(variances[k]);
        }
        return variances;
    }
}
