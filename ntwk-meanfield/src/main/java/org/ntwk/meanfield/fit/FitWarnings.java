package org.ntwk.meanfield.fit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ntwk.meanfield.fit.FitWarning.Kind;
import org.ntwk.meanfield.fit.FitWarning.Span;

/**
 * Looks for points at which a fit is off: by more than a tenth of the rate, or half a Hz if that is more, and three
 * standard errors of the measurement besides.
 */
final class FitWarnings {

    private static final double SHARE = 0.1;
    private static final double LEAST_HZ = 0.5;
    private static final double STANDARD_ERRORS = 3;

    private final List<FitAxis> axes;
    private final List<FitPoint> points;
    private final List<FitWarning> warnings = new ArrayList<>();

    FitWarnings(List<FitAxis> axes, List<FitPoint> points) {
        this.axes = axes;
        this.points = points;
    }

    List<FitWarning> of(
            Selection selection,
            FitOptions options,
            int rank,
            boolean converged,
            double[] predictedHz,
            double[] heldOutHz) {
        int distinct = options.form().distinct();
        if (rank < distinct) {
            add(
                    Kind.UNDERDETERMINED,
                    List.of(),
                    selection.firing().size() + " points that fire determine " + rank + " of " + distinct
                            + " coefficients; of the others the smallest are taken");
        }
        if (!converged) {
            add(Kind.NOT_CONVERGED, List.of(), "the fit of rates did not converge; the best found is given");
        }
        if (!selection.leftOut().isEmpty()) {
            add(
                    Kind.LEFT_OUT,
                    selection.leftOut(),
                    count(selection.leftOut()) + " too fast to be fitted, from "
                            + number(selection.leftOut().stream()
                                    .mapToDouble(p -> points.get(p).rateHz())
                                    .min()
                                    .orElseThrow())
                            + " Hz");
        }
        List<Integer> off = off(selection, predictedHz);
        if (!off.isEmpty()) {
            add(Kind.MISFIT, off, count(off) + " off by more than " + tolerance() + worst(off, predictedHz));
        }
        Set<Integer> known = new HashSet<>(off);
        List<Integer> unforeseen = off(selection, heldOutHz).stream()
                .filter(p -> !known.contains(p))
                .toList();
        if (!unforeseen.isEmpty()) {
            add(
                    Kind.NOT_FORESEEN,
                    unforeseen,
                    count(unforeseen) + " off by more than " + tolerance() + " in fits that do not see them"
                            + worst(unforeseen, heldOutHz));
        }
        return List.copyOf(warnings);
    }

    private static String count(List<Integer> which) {
        return which.size() == 1 ? "1 point is" : which.size() + " points are";
    }

    private static String tolerance() {
        return number(100 * SHARE) + " % (" + LEAST_HZ + " Hz if that is more) and " + number(STANDARD_ERRORS)
                + " standard errors";
    }

    private List<Integer> off(Selection selection, double[] predictedHz) {
        return selection.compared().stream()
                .filter(p -> {
                    FitPoint point = points.get(p);
                    return Math.abs(predictedHz[p] - point.rateHz())
                            > Math.max(LEAST_HZ, SHARE * point.rateHz()) + STANDARD_ERRORS * point.standardErrorHz();
                })
                .toList();
    }

    private String worst(List<Integer> which, double[] predictedHz) {
        int worst = which.get(0);
        for (int p : which) {
            if (distance(p, predictedHz) > distance(worst, predictedHz)) {
                worst = p;
            }
        }
        return ", at worst " + number(predictedHz[worst]) + " Hz for "
                + number(points.get(worst).rateHz()) + " Hz at " + words(region(List.of(worst)));
    }

    private double distance(int p, double[] predictedHz) {
        return Math.abs(predictedHz[p] - points.get(p).rateHz());
    }

    private void add(Kind kind, List<Integer> which, String what) {
        List<Span> region = region(which);
        warnings.add(new FitWarning(kind, region, region.isEmpty() ? what : words(region) + ": " + what));
    }

    private static String words(List<Span> region) {
        return region.stream().map(Span::toString).collect(Collectors.joining(", "));
    }

    private List<Span> region(List<Integer> which) {
        List<Span> region = new ArrayList<>();
        for (int axis = 0; axis < axes.size() && !which.isEmpty(); axis++) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int p : which) {
                double at = points.get(p).place().get(axis);
                low = Math.min(low, at);
                high = Math.max(high, at);
            }
            region.add(new Span(axes.get(axis), low, high));
        }
        return region;
    }

    /** With three digits. */
    static String number(double value) {
        return Double.isFinite(value)
                ? new BigDecimal(value)
                        .round(new MathContext(3))
                        .stripTrailingZeros()
                        .toPlainString()
                : Double.toString(value);
    }
}
