package org.ntwk.core.scan;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.parameter.Distribution;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.scan.AxisValues;
import org.ntwk.api.scan.AxisValues.Spacing;
import org.ntwk.api.scan.ScanAxis;
import org.ntwk.api.scan.ScanCombination;
import org.ntwk.api.scan.ScanDescription;

/** Whether axes can be what they say, before they are looked at together. */
final class AxisCheck {

    /** Beyond it two seeds could become one. */
    private static final double MOST_EXACT = 0x1p53;

    private final boolean isSample;
    private final Problems problems;
    private final Set<String> names = new HashSet<>();
    private final Set<String> paths = new HashSet<>();

    private AxisCheck(boolean isSample, Problems problems) {
        this.isSample = isSample;
        this.problems = problems;
    }

    static void check(ScanDescription scan, Problems problems) {
        if (scan.axes().isEmpty()) {
            problems.add(ProblemCode.MISSING_VALUE, "axes", "a scan has at least one axis.");
        }
        AxisCheck check = new AxisCheck(scan.combination() instanceof ScanCombination.Sample, problems);
        scan.axes().forEach(check::check);
    }

    private void check(ScanAxis axis) {
        String where = "axes." + axis.name();
        if (axis.name().isBlank()) {
            problems.add(ProblemCode.INVALID_NAME, where, "an axis needs a name.");
        }
        if (!names.add(axis.name())) {
            problems.add(ProblemCode.DUPLICATE_NAME, where, "two axes have this name.");
            return;
        }
        if (axis.paths().isEmpty()) {
            problems.add(ProblemCode.MISSING_VALUE, where + ".paths", "an axis has at least one path.");
        }
        for (String path : axis.paths()) {
            if (!paths.add(path)) {
                problems.add(
                        ProblemCode.DUPLICATE_NAME, where, path + " takes its value from two axes, or from one twice.");
            }
            if (path.equals("run.threads")) {
                problems.add(
                        ProblemCode.CONTRADICTION,
                        where,
                        "results do not depend on the number of threads, and each point of a scan runs on one.");
            }
        }
        if (axis.values() instanceof AxisValues.Listed listed) {
            if (listed.values().isEmpty()) {
                problems.add(ProblemCode.MISSING_VALUE, where, "the axis has no values.");
            }
            listed.values().forEach(value -> checkNumber(value, where));
        } else if (axis.values() instanceof AxisValues.Range range) {
            check(range, where);
        } else if (axis.values() instanceof AxisValues.Drawn drawn) {
            check(drawn.distribution(), where);
        }
    }

    private void checkNumber(Value value, String where) {
        if (value instanceof Value.Scalar scalar) {
            requireFinite(List.of(scalar.quantity()), where);
            if (scalar.quantity().unit().equals(Unit.ONE)
                    && Math.abs(scalar.quantity().value()) > MOST_EXACT) {
                problems.add(
                        ProblemCode.OUT_OF_BOUNDS,
                        where,
                        value + " may not be the number that was written: up to 2^53 whole numbers are exact.");
            }
        }
    }

    private void check(AxisValues.Range range, String where) {
        Quantity from = range.from();
        Quantity to = range.to();
        boolean zero = AxisGrid.isBareZero(from) || AxisGrid.isBareZero(to);
        if (!zero && !from.measuredIn(to.unit())) {
            problems.add(
                    ProblemCode.WRONG_DIMENSION,
                    where,
                    "from " + from + " is " + from.unit().dimension().inWords() + ", to " + to + " is "
                            + to.unit().dimension().inWords() + ".");
            return;
        }
        if (range.spacing() == Spacing.LOGARITHMIC && !(from.value() * to.value() > 0)) {
            problems.add(
                    ProblemCode.OUT_OF_BOUNDS,
                    where,
                    "values at equal ratios are all positive or all negative, but these go from " + from + " to " + to
                            + ".");
        }
        requireFinite(List.of(from, to), where);
        if (range.points() < 0 || (range.points() == 0 && !isSample)) {
            problems.add(
                    range.points() < 0 ? ProblemCode.OUT_OF_BOUNDS : ProblemCode.MISSING_VALUE,
                    where + ".points",
                    "a range has at least one point, unless a sample draws from it.");
        }
        if (range.points() > ScanGrid.MOST_POINTS) {
            problems.add(ProblemCode.TOO_LARGE, where + ".points", range.points() + " points: " + ScanGrid.LIMIT);
        }
    }

    private void check(Distribution distribution, String where) {
        if (!isSample) {
            problems.add(
                    ProblemCode.CONTRADICTION,
                    where,
                    "values are drawn from a distribution where points are a sample.",
                    "Maybe combine: {sample: 100, seed: 1}, or give a list of values.");
        }
        if (distribution instanceof Distribution.Explicit) {
            problems.add(ProblemCode.WRONG_TYPE, where, "explicit values of an axis are a list.");
        } else if (distribution instanceof Distribution.Normal normal) {
            checkSpread(normal.mean(), normal.sd(), null, where);
        } else if (distribution instanceof Distribution.LogNormal logNormal) {
            checkSpread(logNormal.mean(), logNormal.sd(), logNormal.mean(), where);
        } else if (distribution instanceof Distribution.Uniform uniform
                && requireSame(uniform.low(), uniform.high(), where)) {
            requireFinite(List.of(uniform.low(), uniform.high()), where);
        }
    }

    /** @param positive what must be greater than 0, if anything */
    private void checkSpread(Quantity mean, Quantity sd, @Nullable Quantity positive, String where) {
        if (!requireSame(mean, sd, where)) {
            return;
        }
        requireFinite(List.of(mean, sd), where);
        if (sd.value() < 0) {
            problems.add(ProblemCode.OUT_OF_BOUNDS, where, "sd " + sd + " is less than 0.");
        }
        if (positive != null && !(positive.value() > 0)) {
            problems.add(ProblemCode.OUT_OF_BOUNDS, where, "mean " + mean + " of lognormal values is not above 0.");
        }
    }

    private boolean requireSame(Quantity one, Quantity other, String where) {
        if (!one.measuredIn(other.unit())) {
            problems.add(
                    ProblemCode.WRONG_DIMENSION,
                    where,
                    one + " is " + one.unit().dimension().inWords() + ", " + other + " is "
                            + other.unit().dimension().inWords() + ".");
            return false;
        }
        return true;
    }

    private void requireFinite(List<Quantity> quantities, String where) {
        for (Quantity quantity : quantities) {
            if (!Double.isFinite(quantity.value())) {
                problems.add(ProblemCode.OUT_OF_BOUNDS, where, quantity + " is not a finite number.");
            }
        }
    }
}
