package org.ntwk.cli;

import org.jspecify.annotations.Nullable;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.api.quantity.Unit;

/** Options that take a number with its unit. What they are given wrong is a problem that names the option. */
final class QuantityOption {

    private QuantityOption() {}

    /** Null where the option was not given, and where a problem was reported. */
    static @Nullable Quantity parse(String option, @Nullable String text, Problems problems) {
        if (text == null) {
            return null;
        }
        Quantity parsed = Quantity.parse(text).orElse(null);
        if (parsed == null) {
            problems.add(
                    ProblemCode.WRONG_TYPE, option, "'" + text + "' is not a quantity.", "Maybe " + option + " 200ms.");
        }
        return parsed;
    }

    /** The number in a unit; no number where a problem was reported. */
    static double parse(String option, String text, Unit unit, Problems problems) {
        Quantity parsed = Quantity.parse(text).orElse(null);
        if (parsed == null) {
            problems.add(
                    ProblemCode.WRONG_TYPE,
                    option,
                    "'" + text + "' is not a quantity.",
                    "A number with its unit is meant, such as 200" + unit + ".");
            return Double.NaN;
        }
        if (!parsed.measuredIn(unit)) {
            problems.add(
                    ProblemCode.WRONG_DIMENSION,
                    option,
                    parsed + " is " + parsed.unit().dimension().inWords() + ", but "
                            + unit.dimension().inWords() + " is asked for.",
                    "Maybe the unit should be " + unit + ".");
            return Double.NaN;
        }
        double value = parsed.in(unit);
        if (!Double.isFinite(value)) {
            problems.add(ProblemCode.OUT_OF_BOUNDS, option, "'" + text + "' is not a finite number.");
            return Double.NaN;
        }
        return value;
    }
}
