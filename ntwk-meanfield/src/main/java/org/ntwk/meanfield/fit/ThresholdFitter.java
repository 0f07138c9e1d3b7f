package org.ntwk.meanfield.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.linear.RealMatrix;
import org.ntwk.api.meanfield.IntegrateAndFireCell;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.quantity.NumberArray;
import org.ntwk.api.random.RandomStream;
import org.ntwk.meanfield.membrane.MembraneStatistics;
import org.ntwk.meanfield.membrane.ShotNoiseMembrane;
import org.ntwk.meanfield.transfer.EffectiveThreshold;
import org.ntwk.meanfield.transfer.EffectiveThresholdFunction;
import org.ntwk.meanfield.transfer.FittedRange;

/**
 * Fits an effective threshold to measured rates in the two steps of Zerlaut et al. (2016), J. Physiol. 594:3791: linear
 * least squares on the threshold that each point implies, which is a good start but takes 0.1 Hz as seriously as 40 Hz and
 * knows nothing of silent points; then least squares on the rates themselves, silent points among them.
 */
public final class ThresholdFitter {

    private static final double CONFIDENCE = 0.95;

    private final IntegrateAndFireCell cell;
    private final List<FitAxis> axes;
    private final FitOptions options;

    /**
     * @param cell the cell that was measured
     * @param axes what the numbers of the places of points are, for warnings
     */
    public ThresholdFitter(IntegrateAndFireCell cell, List<FitAxis> axes, FitOptions options) {
        this.cell = cell;
        this.axes = List.copyOf(axes);
        this.options = options;
    }

    /**
     * The fit of that form which foretells best: with the least squares of the rates at all points, each by a fit that did not
     * see it. Of forms that do equally well it is the one with the fewest coefficients.
     *
     * @param options whose form does not count
     * @throws InvalidInputException as {@link #fit}
     */
    public static ThresholdFit best(
            IntegrateAndFireCell cell, List<FitAxis> axes, FitOptions options, List<FitPoint> points) {
        return Arrays.stream(ThresholdForm.values())
                .sorted(Comparator.comparingInt(ThresholdForm::distinct))
                .map(form -> new ThresholdFitter(cell, axes, options.withForm(form)).fit(points))
                .min(Comparator.comparingDouble(fit -> fit.quality().heldOutSquaresHz2()))
                .orElseThrow();
    }

    /** What the steps leave: coefficients, and the linear problem around them, which tells how sure they are. */
    private record Estimate(
            double[] coefficientsMv,
            FittedRange range,
            boolean converged,
            LeastSquares around,
            double[] residuals,
            int rank) {}

    /**
     * Fits.
     *
     * @throws InvalidInputException if no point fires at a rate that can be fitted
     * @throws IllegalArgumentException if a place has not one number for each axis
     */
    public ThresholdFit fit(List<FitPoint> points) {
        for (FitPoint point : points) {
            if (point.place().size() != axes.size()) {
                throw new IllegalArgumentException(point + " has no number for each of " + axes);
            }
        }
        Selection selection = Selection.of(points, options.highestRateHz());
        if (selection.firing().isEmpty()) {
            throw new InvalidInputException(
                    "fit",
                    new Problem(
                            ProblemCode.MISSING_DATA,
                            "",
                            "of " + points.size() + " points none fires at a rate between 0 and "
                                    + options.highestRateHz() + " Hz, so there is no threshold to fit.",
                            "Maybe the excitatory rates should be "
                                    + (selection.leftOut().isEmpty() ? "higher." : "lower.")));
        }
        Estimate estimate = estimate(points, selection);
        double[] predicted = predict(points, estimate);
        double[] heldOut = crossValidate(points, selection);
        FitQuality quality = new FitQuality(
                thresholdRmsMv(points, selection, estimate),
                Deviation.of(points, selection.firing(), predicted),
                Deviation.of(points, selection.silent(), predicted),
                Deviation.of(points, selection.firing(), heldOut),
                Deviation.of(points, selection.silent(), heldOut));
        List<FitWarning> warnings = new FitWarnings(axes, points)
                .of(selection, options, estimate.rank, estimate.converged, predicted, heldOut);
        return new ThresholdFit(
                cell,
                options,
                coefficients(estimate, selection.firing().size()),
                estimate.range,
                quality,
                NumberArray.of(predicted),
                NumberArray.of(heldOut),
                warnings);
    }

    private Estimate estimate(List<FitPoint> points, Selection selection) {
        List<FitPoint> firing = Selection.pick(points, selection.firing());
        FittedRange range = Selection.range(firing);
        Regressors regressors = new Regressors(cell, options.form(), used(range));
        RealMatrix design = regressors.at(firing);
        LeastSquares linear = LeastSquares.of(design, options.ridge(), options.shrinkConstant());
        double[] thresholds = firing.stream()
                .mapToDouble(point -> EffectiveThreshold.ofRate(
                        point.rateHz(),
                        point.membrane().meanMv(),
                        point.membrane().sdMv(),
                        point.membrane().correlationTimeMs()))
                .toArray();
        double[] start = linear.coefficients(thresholds);
        if (!options.refined()) {
            return new Estimate(
                    start, range, true, linear, differences(thresholds, design.operate(start)), linear.rank());
        }
        List<FitPoint> compared = Selection.pick(points, selection.compared());
        RealMatrix all = regressors.at(compared);
        RateRefinement refinement = new RateRefinement(start, linear.directions(), all, compared);
        double[] refined = refinement.run();
        EffectiveThresholdFunction function = function(refined, range);
        double[] residuals = compared.stream()
                .mapToDouble(point -> point.rateHz() - function.rateHz(point.membrane()))
                .toArray();
        LeastSquares around = LeastSquares.of(RateRefinement.slopes(refined, all, compared));
        return new Estimate(refined, range, refinement.isConverged(), around, residuals, linear.rank());
    }

    private static double[] differences(double[] measured, double[] predicted) {
        double[] differences = new double[measured.length];
        for (int p = 0; p < differences.length; p++) {
            differences[p] = measured[p] - predicted[p];
        }
        return differences;
    }

    private FittedRange used(FittedRange range) {
        return options.held() ? range : FittedRange.EVERYWHERE;
    }

    private EffectiveThresholdFunction function(double[] coefficientsMv, FittedRange range) {
        return EffectiveThresholdFunction.of(new ShotNoiseMembrane(cell, List.of()), coefficientsMv, used(range));
    }

    private double[] predict(List<FitPoint> points, Estimate estimate) {
        EffectiveThresholdFunction function = function(estimate.coefficientsMv, estimate.range);
        return points.stream()
                .mapToDouble(point -> function.rateHz(point.membrane()))
                .toArray();
    }

    /** The rate at each point by a fit that did not see it; NaN at points left out, and where no such fit is possible. */
    private double[] crossValidate(List<FitPoint> points, Selection selection) {
        double[] heldOut = new double[points.size()];
        Arrays.fill(heldOut, Double.NaN);
        int[] fold = folds(selection);
        for (int f = 0; f < options.folds(); f++) {
            int left = f;
            Selection rest = new Selection(
                    selection.firing().stream().filter(p -> fold[p] != left).toList(),
                    selection.silent().stream().filter(p -> fold[p] != left).toList(),
                    List.of());
            if (rest.firing().isEmpty()) {
                continue;
            }
            Estimate estimate = estimate(points, rest);
            EffectiveThresholdFunction function = function(estimate.coefficientsMv, estimate.range);
            for (int p : selection.compared()) {
                if (fold[p] == left) {
                    heldOut[p] = function.rateHz(points.get(p).membrane());
                }
            }
        }
        return heldOut;
    }

    /** Points that fire and silent ones are dealt out in turn, each in random order. */
    private int[] folds(Selection selection) {
        int[] fold = new int
                [selection.firing().size()
                        + selection.silent().size()
                        + selection.leftOut().size()];
        RandomStream random = RandomStream.of(options.seed(), "cross-validation");
        int turn = 0;
        for (List<Integer> kind : List.of(selection.firing(), selection.silent())) {
            List<Integer> cards = new ArrayList<>(kind);
            for (int left = cards.size(); left > 0; left--) {
                int drawn = random.nextInt(left);
                fold[cards.get(drawn)] = turn++ % options.folds();
                cards.set(drawn, cards.get(left - 1));
            }
        }
        return fold;
    }

    private double thresholdRmsMv(List<FitPoint> points, Selection selection, Estimate estimate) {
        EffectiveThresholdFunction function = function(estimate.coefficientsMv, estimate.range);
        double squares = 0;
        for (FitPoint point : Selection.pick(points, selection.firing())) {
            MembraneStatistics at = point.membrane();
            double difference = function.thresholdMv(at)
                    - EffectiveThreshold.ofRate(point.rateHz(), at.meanMv(), at.sdMv(), at.correlationTimeMs());
            squares += difference * difference;
        }
        return Math.sqrt(squares / selection.firing().size());
    }

    private List<Coefficient> coefficients(Estimate estimate, int firing) {
        int freedom = firing - estimate.rank;
        double quantile = freedom > 0
                ? new TDistribution(freedom).inverseCumulativeProbability((1 + CONFIDENCE) / 2)
                : Double.POSITIVE_INFINITY;
        double[] errors = estimate.around.standardErrors(estimate.residuals);
        List<String> terms = options.form().terms();
        List<Coefficient> coefficients = new ArrayList<>();
        for (int k = 0; k < errors.length; k++) {
            double width = freedom > 0 ? quantile * errors[k] : quantile;
            coefficients.add(new Coefficient(terms.get(k), estimate.coefficientsMv[k], width));
        }
        return coefficients;
    }
}
