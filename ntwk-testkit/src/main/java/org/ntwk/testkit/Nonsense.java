package org.ntwk.testkit;

import java.util.ArrayList;
import java.util.List;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.parameter.Distribution;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.parameter.ParameterType;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.quantity.NumberArray;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.api.quantity.Unit;

/**
 * A value that a parameter cannot have.
 *
 * @param what is wrong with it, in words
 */
record Nonsense(String what, Value value) {

    /** What is tried with a parameter. */
    static List<Nonsense> of(ParameterSpec spec) {
        List<Nonsense> list = new ArrayList<>();
        ParameterType type = spec.type();
        if (type instanceof ParameterType.Number number) {
            addNumbers(list, number.unit());
            addBeyond(list, number.bounds(), number.unit());
            list.add(new Nonsense("a word", new Value.Text("much")));
            if (!number.perCell()) {
                Quantity one = Quantity.of(1, number.unit());
                list.add(new Nonsense(
                        "a distribution over cells",
                        Value.of(new Distribution.Uniform(one, Quantity.of(2, one.unit())))));
            }
        } else if (type instanceof ParameterType.Whole whole) {
            addNumbers(list, Unit.ONE);
            addBeyond(list, whole.bounds(), Unit.ONE);
            list.add(new Nonsense("a half", Value.of(0.5)));
        } else if (type instanceof ParameterType.Switch) {
            list.add(new Nonsense("a number", Value.of(7)));
        } else if (type instanceof ParameterType.Words) {
            list.add(new Nonsense("a switch", Value.of(true)));
        } else if (type instanceof ParameterType.Choice) {
            list.add(new Nonsense("no option", new Value.Text("no-such-option")));
        } else if (type instanceof ParameterType.Names) {
            list.add(new Nonsense("a number", Value.of(7)));
        } else if (type instanceof ParameterType.Series series) {
            list.add(new Nonsense("NaN", numbers(series.unit(), Double.NaN)));
            list.add(new Nonsense("another unit", numbers(other(series.unit()), 1)));
            addBeyond(list, series.bounds(), series.unit());
        } else if (type instanceof ParameterType.Matrix matrix) {
            NumberArray nan = NumberArray.of(Double.NaN);
            list.add(new Nonsense("NaN", new Value.Matrix(nan, 1, 1, matrix.unit())));
            list.add(new Nonsense("a word", new Value.Text("identity")));
        } else if (type instanceof ParameterType.DataFile) {
            list.add(new Nonsense("a file that is not there", new Value.DataFile("no-such-file.csv", null)));
            list.add(new Nonsense("a file elsewhere", new Value.DataFile("../elsewhere.csv", null)));
        } else if (type instanceof ParameterType.FunctionOfTime function) {
            addFunctions(list, function.unit());
        } else if (type instanceof ParameterType.FunctionsOfTime functions) {
            addFunctions(list, functions.unit());
        }
        return list;
    }

    private static void addNumbers(List<Nonsense> list, Unit unit) {
        list.add(new Nonsense("NaN", Value.of(Quantity.of(Double.NaN, unit))));
        list.add(new Nonsense("infinity", Value.of(Quantity.of(Double.POSITIVE_INFINITY, unit))));
        list.add(new Nonsense("another unit", Value.of(Quantity.of(1, other(unit)))));
    }

    private static void addFunctions(List<Nonsense> list, Unit unit) {
        list.add(new Nonsense("another unit", Value.of(Quantity.of(1, other(unit)))));
        list.add(new Nonsense("an expression that ends early", new Value.Text("2 * (t")));
        list.add(new Nonsense("no waveform", Value.of(ComponentDescription.of("no-such-waveform"))));
    }

    private static void addBeyond(List<Nonsense> list, Bounds bounds, Unit unit) {
        if (bounds.low() != Double.NEGATIVE_INFINITY) {
            double below = bounds.lowIncluded() ? bounds.low() - 1 : bounds.low();
            list.add(new Nonsense("too low", Value.of(Quantity.of(below, unit))));
        }
        if (bounds.high() != Double.POSITIVE_INFINITY) {
            double above = bounds.highIncluded() ? bounds.high() + Math.max(1, Math.ulp(bounds.high())) : bounds.high();
            list.add(new Nonsense("too high", Value.of(Quantity.of(above, unit))));
        }
    }

    private static Value numbers(Unit unit, double number) {
        return new Value.Numbers(NumberArray.of(number), unit);
    }

    /** A unit that measures something else. */
    private static Unit other(Unit unit) {
        return unit.measuresSameAs(Unit.PF) ? Unit.MV : Unit.PF;
    }
}
