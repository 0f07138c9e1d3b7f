package org.ntwk.core.compile;

import java.util.ArrayList;
import java.util.List;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.parameter.Distribution;
import org.ntwk.api.parameter.ParameterType;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.quantity.NumberArray;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.api.quantity.Unit;

/** A value that a parameter cannot have, and what kind of mistake it is. */
record Nonsense(Value value, ProblemCode code) {

    /** A unit that nothing is measured in. */
    private static final String STRANGE = "nS/pF/m";

    static List<Nonsense> of(ParameterType type) {
        List<Nonsense> cases = new ArrayList<>();
        cases.add(wrongType(type instanceof ParameterType.Switch ? Value.of("nonsense") : Value.of(true)));
        if (type instanceof ParameterType.Number number) {
            addOfNumber(number, cases);
        } else if (type instanceof ParameterType.Whole whole) {
            cases.add(wrongType(Value.of(0.5)));
            cases.add(wrongDimension(Value.of("1 " + STRANGE)));
            addOutside(whole.bounds(), Unit.ONE, cases);
        } else if (type instanceof ParameterType.Series series) {
            cases.add(wrongType(Value.of("nonsense")));
            cases.add(wrongDimension(Value.of(new double[] {1, 2}, STRANGE)));
            cases.add(
                    outside(Value.of(new double[] {1, Double.NaN}, series.unit().symbol())));
            addOutside(series.bounds(), series.unit(), cases);
        } else if (type instanceof ParameterType.Matrix matrix) {
            cases.add(wrongType(Value.of("nonsense")));
            cases.add(wrongDimension(new Value.Matrix(NumberArray.of(1), 1, 1, Unit.of(STRANGE))));
            cases.add(outside(new Value.Matrix(NumberArray.of(1, Double.NaN), 1, 2, matrix.unit())));
        } else if (type instanceof ParameterType.Choice) {
            cases.add(outside(Value.of("nonsense")));
        } else if (type instanceof ParameterType.FunctionOfTime || type instanceof ParameterType.FunctionsOfTime) {
            cases.add(wrongDimension(Value.of("1 " + STRANGE)));
            cases.add(new Nonsense(Value.of("1 +"), ProblemCode.INVALID_EXPRESSION));
            cases.add(new Nonsense(Value.of(ComponentDescription.of("nonsense")), ProblemCode.UNKNOWN_COMPONENT));
        }
        return cases;
    }

    private static void addOfNumber(ParameterType.Number number, List<Nonsense> cases) {
        Quantity strange = Quantity.of(1, STRANGE);
        cases.add(wrongType(Value.of("nonsense")));
        cases.add(wrongDimension(Value.of(strange)));
        cases.add(outside(Value.of(Quantity.of(Double.NaN, number.unit()))));
        cases.add(outside(Value.of(Quantity.of(Double.NEGATIVE_INFINITY, number.unit()))));
        addOutside(number.bounds(), number.unit(), cases);
        Quantity one = Quantity.of(1, number.unit());
        if (number.perCell()) {
            cases.add(wrongDimension(Value.of(new Distribution.Uniform(strange, strange))));
            cases.add(outside(
                    Value.of(new double[ComponentPlace.CELLS + 1], number.unit().symbol())));
        } else {
            cases.add(wrongType(Value.of(new Distribution.Uniform(one, one))));
        }
    }

    private static void addOutside(Bounds bounds, Unit unit, List<Nonsense> cases) {
        if (Double.isFinite(bounds.low())) {
            cases.add(outside(Value.of(Quantity.of(bounds.lowIncluded() ? bounds.low() - 1 : bounds.low(), unit))));
        }
        if (Double.isFinite(bounds.high())) {
            cases.add(outside(Value.of(Quantity.of(bounds.highIncluded() ? bounds.high() + 1 : bounds.high(), unit))));
        }
    }

    private static Nonsense wrongType(Value value) {
        return new Nonsense(value, ProblemCode.WRONG_TYPE);
    }

    private static Nonsense wrongDimension(Value value) {
        return new Nonsense(value, ProblemCode.WRONG_DIMENSION);
    }

    private static Nonsense outside(Value value) {
        return new Nonsense(value, ProblemCode.OUT_OF_BOUNDS);
    }
}
