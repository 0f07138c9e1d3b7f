package org.ntwk.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.parameter.Distribution;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.parameter.ParameterType;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.quantity.NumberArray;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.api.quantity.Unit;

/** Values that a parameter can have. */
final class Samples {

    /** What numbers of a unit are usually like. */
    private static final Map<Unit, Double> USUAL =
            Map.of(Unit.MV, -60.0, Unit.MS, 10.0, Unit.HZ, 10.0, Unit.PA, 100.0, Unit.NS, 5.0, Unit.PF, 100.0);

    private Samples() {}

    /** A use of a component that gives what must be given. */
    static ComponentDescription use(String name, ParameterSchema schema) {
        ComponentDescription use = ComponentDescription.of(name);
        int times = 0;
        for (ParameterSpec spec : schema.list()) {
            if (spec.defaultValue() == null) {
                boolean isTime = spec.unit().filter(Unit.MS::equals).isPresent();
                times += isTime ? 1 : 0;
                use = use.with(spec.name(), isTime ? later(times, of(spec.type())) : of(spec.type()));
            }
        }
        return use;
    }

    /** Each time is later than the one before, for a beginning and an end. */
    private static Value later(int times, Value time) {
        return time instanceof Value.Scalar scalar
                ? Value.of(Quantity.of(times * scalar.quantity().value(), Unit.MS))
                : time;
    }

    private static Value of(ParameterType type) {
        if (type instanceof ParameterType.Number number) {
            return Value.of(Quantity.of(inside(number.bounds(), number.unit()), number.unit()));
        }
        if (type instanceof ParameterType.Whole whole) {
            return Value.of(Math.rint(inside(whole.bounds(), Unit.ONE)));
        }
        if (type instanceof ParameterType.Choice choice) {
            return new Value.Text(choice.options().get(0));
        }
        if (type instanceof ParameterType.Switch) {
            return Value.of(false);
        }
        if (type instanceof ParameterType.Names) {
            return Value.of(List.of());
        }
        if (type instanceof ParameterType.Series series) {
            return new Value.Numbers(NumberArray.of(inside(series.bounds(), series.unit())), series.unit());
        }
        if (type instanceof ParameterType.Matrix matrix) {
            NumberArray one = NumberArray.of(inside(matrix.bounds(), matrix.unit()));
            return new Value.Matrix(one, 1, 1, matrix.unit());
        }
        if (type instanceof ParameterType.FunctionOfTime function) {
            return Value.of(Quantity.of(inside(Bounds.NON_NEGATIVE, function.unit()), function.unit()));
        }
        if (type instanceof ParameterType.FunctionsOfTime functions) {
            return Value.of(Quantity.of(inside(Bounds.NON_NEGATIVE, functions.unit()), functions.unit()));
        }
        return new Value.Text(""); // a file or free text
    }

    private static double inside(Bounds bounds, Unit unit) {
        double usual = bounds.equals(Bounds.PROBABILITY) ? 0.1 : USUAL.getOrDefault(unit, 1.0);
        double middle = (bounds.low() + bounds.high()) / 2;
        for (double number : new double[] {usual, -usual, 1, 0.1, 10, middle, bounds.low() + 1, bounds.high() - 1}) {
            if (bounds.contains(number)) {
                return number;
            }
        }
        return bounds.low();
    }

    /** Numbers that a parameter may have and that its author may not have thought of. */
    static List<Quantity> unusual(ParameterType type) {
        Unit unit = type instanceof ParameterType.Number number ? number.unit() : Unit.ONE;
        Bounds bounds;
        if (type instanceof ParameterType.Number number) {
            bounds = number.bounds();
        } else if (type instanceof ParameterType.Whole whole) {
            bounds = whole.bounds();
        } else {
            return List.of();
        }
        return DoubleStream.of(bounds.low(), bounds.high(), 0, 1, -1, 1000, -1000)
                .filter(bounds::contains)
                .distinct()
                .mapToObj(number -> Quantity.of(number, unit))
                .toList();
    }

    /** The number that a use gives a parameter, or its default; empty if it is none. */
    static Optional<Quantity> number(ComponentDescription use, ParameterSpec spec) {
        Value value = use.parameters().getOrDefault(spec.name(), spec.defaultValue());
        return value instanceof Value.Scalar scalar ? Optional.of(scalar.quantity()) : Optional.empty();
    }

    /** The use itself and others: with each option, each switch, and with numbers that differ between cells. */
    static List<Variant> variants(ComponentDescription use, ParameterSchema schema) {
        List<Variant> variants = new ArrayList<>();
        variants.add(new Variant("as given", use));
        ComponentDescription differing = use;
        for (ParameterSpec spec : schema.list()) {
            Value value = use.parameters().getOrDefault(spec.name(), spec.defaultValue());
            if (spec.type() instanceof ParameterType.Choice choice) {
                for (String option : choice.options()) {
                    Value other = new Value.Text(option);
                    if (!other.equals(value)) {
                        variants.add(new Variant(spec.name() + " " + option, use.with(spec.name(), other)));
                    }
                }
            } else if (value instanceof Value.Flag flag) {
                variants.add(new Variant(spec.name() + " " + !flag.on(), use.with(spec.name(), !flag.on())));
            } else if (spec.type() instanceof ParameterType.Number number
                    && number.perCell()
                    && value instanceof Value.Scalar scalar) {
                differing = differing.with(spec.name(), Value.of(around(scalar.quantity())));
            }
        }
        if (!differing.equals(use)) {
            variants.add(new Variant("numbers that differ between cells", differing));
        }
        return variants;
    }

    /** Values a thousandth apart at most. */
    private static Distribution around(Quantity middle) {
        Quantity further = Quantity.of(middle.value() * (1 + 1e-3), middle.unit());
        return middle.value() < 0
                ? new Distribution.Uniform(further, middle)
                : new Distribution.Uniform(middle, further);
    }

    /**
     * A use of the component.
     *
     * @param label what is special about it
     */
    record Variant(String label, ComponentDescription use) {}
}
