package org.ntwk.meanfield.fit;

import java.util.List;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresBuilder;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LevenbergMarquardtOptimizer;
import org.hipparchus.util.Pair;
import org.ntwk.meanfield.membrane.MembraneStatistics;
import org.ntwk.meanfield.transfer.EffectiveThreshold;

/**
 * Least squares on the rate, from a threshold that is nearly right (Levenberg and Marquardt). Coefficients move only in
 * the directions that points which fire determine; points that are silent say where the threshold must not come near.
 */
final class RateRefinement {

    private static final int MOST_STEPS = 500;

    private final double[] start;
    private final RealMatrix directions;
    private final RealMatrix design;
    private final List<FitPoint> points;
    private final double[] measuredHz;
    private double lowestSquares = Double.POSITIVE_INFINITY;
    private double[] best;
    private boolean converged;

    /**
     * @param start coefficients in mV
     * @param directions in which they may move, one in each column
     * @param design the regressors of each point
     */
    RateRefinement(double[] start, RealMatrix directions, RealMatrix design, List<FitPoint> points) {
        this.start = start;
        this.directions = directions;
        this.design = design;
        this.points = points;
        this.measuredHz = points.stream().mapToDouble(FitPoint::rateHz).toArray();
        this.best = start;
    }

    /** The coefficients of the smallest sum of squares that was found. */
    double[] run() {
        int unknowns = directions.getColumnDimension();
        try {
            new LevenbergMarquardtOptimizer()
                    .optimize(new LeastSquaresBuilder()
                            .start(new double[unknowns])
                            .model(this::ratesAndSlopes)
                            .target(measuredHz)
                            .maxEvaluations(MOST_STEPS)
                            .maxIterations(MOST_STEPS)
                            .build());
            converged = true;
        } catch (MathIllegalStateException stopped) {
            converged = false; // no more steps allowed, or rounding is in the way: what is best so far stands
        }
        return best.clone();
    }

    /** Whether {@link #run} ended because no step lowers the sum of squares any more. */
    boolean isConverged() {
        return converged;
    }

    /** The derivatives of the rates by the coefficients, one row for each point. */
    static RealMatrix slopes(double[] coefficientsMv, RealMatrix design, List<FitPoint> points) {
        double[] thresholds = design.operate(coefficientsMv);
        RealMatrix slopes = design.copy();
        for (int p = 0; p < points.size(); p++) {
            MembraneStatistics at = points.get(p).membrane();
            double slope =
                    EffectiveThreshold.slopeHzPerMv(thresholds[p], at.meanMv(), at.sdMv(), at.correlationTimeMs());
            slopes.setRowVector(p, slopes.getRowVector(p).mapMultiply(slope));
        }
        return slopes;
    }

    private Pair<RealVector, RealMatrix> ratesAndSlopes(RealVector steps) {
        double[] coefficients = MatrixUtils.createRealVector(start)
                .add(directions.operate(steps))
                .toArray();
        double[] thresholds = design.operate(coefficients);
        double[] rates = new double[points.size()];
        double squares = 0;
        for (int p = 0; p < rates.length; p++) {
            MembraneStatistics at = points.get(p).membrane();
            rates[p] = EffectiveThreshold.rateHz(thresholds[p], at.meanMv(), at.sdMv(), at.correlationTimeMs());
            squares += (rates[p] - measuredHz[p]) * (rates[p] - measuredHz[p]);
        }
        if (squares < lowestSquares) {
            lowestSquares = squares;
            best = coefficients;
        }
        return new Pair<>(
                new ArrayRealVector(rates, false),
                slopes(coefficients, design, points).multiply(directions));
    }
}
