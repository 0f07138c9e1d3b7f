package org.ntwk.core.compile;

import org.jspecify.annotations.Nullable;
import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.parameter.ParameterType;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.random.RandomStream;

/**
 * The parameter under check: it turns numbers into its unit and words the problems. Methods that report give null.
 *
 * @param owner whose parameter it is, as messages say it: {@code 'adexp'}, {@code the run}
 * @param spec what it should be
 * @param path where it stands in the description
 * @param size how many cells a per-cell number is drawn for
 * @param random the stream of per-cell numbers
 * @param index of the parameter in its schema, which tells its draws from those of others
 */
record ParameterPlace(
        String owner, ParameterSpec spec, String path, Problems problems, int size, RandomStream random, int index) {

    /** One of the values of a list, for problems of its own. */
    ParameterPlace entry(int n) {
        return new ParameterPlace(owner, spec, path + "[" + n + "]", problems, size, random, index);
    }

    @Nullable
    Double number(Quantity quantity, Unit unit, Bounds bounds) {
        // A bare zero is the same in every unit.
        boolean bareZero = quantity.value() == 0 && quantity.unit().equals(Unit.ONE);
        if (!bareZero && !quantity.measuredIn(unit)) {
            wrongDimension(quantity.toString(), quantity.unit());
            return null;
        }
        double value = bareZero ? 0 : quantity.in(unit);
        if (!bounds.contains(value)) {
            outOfBounds(quantity.toString(), bounds.inWords());
            return null;
        }
        return value;
    }

    @Nullable
    Integer whole(Value.Scalar scalar, Bounds bounds) {
        double value = scalar.quantity().value();
        if (!scalar.quantity().unit().dimension().equals(Unit.ONE.dimension())) {
            wrongDimension(scalar.toString(), scalar.quantity().unit());
            return null;
        }
        if (value != Math.rint(value)) {
            wrongType(scalar);
            return null;
        }
        if (!bounds.contains(value)) {
            outOfBounds(scalar.toString(), bounds.inWords());
            return null;
        }
        if (Math.abs(value) > Integer.MAX_VALUE) {
            outOfBounds(scalar.toString(), "at most " + Integer.MAX_VALUE);
            return null;
        }
        return (int) value;
    }

    @Nullable
    Object matrix(Value.Matrix given, ParameterType.Matrix type) {
        if (!given.unit().measuresSameAs(type.unit())) {
            return wrongDimension(given.toString(), given.unit());
        }
        double[][] rows = new double[given.rows()][given.columns()];
        for (int row = 0; row < given.rows(); row++) {
            for (int column = 0; column < given.columns(); column++) {
                double number = given.numbers().get(row * given.columns() + column);
                rows[row][column] = given.unit().convert(number, type.unit());
                if (!type.bounds().contains(rows[row][column])) {
                    String entry = "row " + row + ", column " + column + ", " + number + " " + given.unit() + ",";
                    return outOfBounds(entry, type.bounds().inWords());
                }
            }
        }
        return new CheckedValues.Matrix(rows);
    }

    @Nullable
    Object wrongType(Value given) {
        problems.add(ProblemCode.WRONG_TYPE, path, given + " is given, but " + subject() + ".");
        return null;
    }

    @Nullable
    Object notPerCell(Value given) {
        problems.add(
                ProblemCode.WRONG_TYPE, path, given + " is given, but " + spec.name() + " is the same for all cells.");
        return null;
    }

    @Nullable
    Object wrongDimension(String given, Unit unit) {
        boolean bare = unit.dimension().equals(Unit.ONE.dimension());
        String symbol = spec.unit().map(Unit::symbol).orElse("1");
        problems.add(
                ProblemCode.WRONG_DIMENSION,
                path,
                given + (bare ? " has no unit" : " is " + unit.dimension().inWords()) + ", but " + subject() + ".",
                symbol.equals("1")
                        ? "Maybe the unit should be left out."
                        : bare
                                ? "Maybe " + given + " " + symbol + " is meant."
                                : "Maybe the unit should be " + symbol + ".");
        return null;
    }

    @Nullable
    Object outOfBounds(String given, String bounds) {
        problems.add(
                ProblemCode.OUT_OF_BOUNDS,
                path,
                given + " is out of bounds: " + spec.name() + " (" + spec.doc() + ") must be " + bounds
                        + spec.unit()
                                .filter(unit -> !unit.symbol().equals("1"))
                                .map(unit -> " (in " + unit + ")")
                                .orElse("")
                        + ".");
        return null;
    }

    @Nullable
    Object refused(String fault) {
        problems.add(ProblemCode.OUT_OF_BOUNDS, path, fault);
        return null;
    }

    @Nullable
    Object notAnOption(Value.Text text, ParameterType.Choice choice) {
        problems.addUnknown(
                ProblemCode.OUT_OF_BOUNDS,
                path,
                spec.name() + " of " + owner + " cannot be",
                text.text(),
                choice.options());
        return null;
    }

    private String subject() {
        String subject = spec.name() + " of " + owner + " is " + spec.type().inWords();
        return subject
                + spec.defaultInWords().map(words -> " (default " + words + ")").orElse("");
    }
}
