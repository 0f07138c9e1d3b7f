package org.ntwk.meanfield.characterisation;

import org.jspecify.annotations.Nullable;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.quantity.Unit;

/** Values of descriptions that theory needs as one number. */
final class Constants {

    private Constants() {}

    /** The number in the unit; 1, and a problem, if the value is not there, not one number, or of another dimension. */
    static double number(@Nullable Value value, String unit, String path, Problems problems) {
        Unit wanted = Unit.of(unit);
        if (value == null) {
            problems.add(ProblemCode.MISSING_VALUE, path, "must be given.");
        } else if (!(value instanceof Value.Scalar scalar)) {
            problems.add(
                    ProblemCode.WRONG_TYPE,
                    path,
                    "theory takes one number, which all cells or synapses share, not " + value + ".",
                    "Maybe give its mean.");
        } else if (!scalar.quantity().measuredIn(wanted)) {
            problems.add(ProblemCode.WRONG_DIMENSION, path, scalar.quantity() + " is no quantity in " + wanted + ".");
        } else {
            return scalar.quantity().in(wanted);
        }
        return 1;
    }
}
