package org.ntwk.api.parameter;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.api.quantity.Unit;

/**
 * One parameter of a component: everything that validation, documentation, completion and files need to know of it.
 *
 * <pre>{@code
 * ParameterSpec.number("Cm", "pF", "membrane capacitance").bounds(Bounds.POSITIVE).defaultsTo(200).perCell()
 * }</pre>
 *
 * @param name how it is written in descriptions; letters, digits, {@code -} and {@code _}, but not {@code type}
 * @param type its form
 * @param doc one sentence without a full stop
 * @param defaultValue the value if none is given; without one the parameter must be given
 * @param defaultMeaning what is shown instead of a default whose number says nothing, such as {@code the end of the run}
 */
public record ParameterSpec(
        String name,
        ParameterType type,
        String doc,
        @Nullable Value defaultValue,
        @Nullable String defaultMeaning) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

    public ParameterSpec {
        // In a file, type stands beside the parameters and names the component.
        if (!NAME.matcher(name).matches() || name.equals("type")) {
            throw new IllegalArgumentException("'" + name + "' cannot be the name of a parameter");
        }
    }

    private ParameterSpec(String name, ParameterType type, String doc) {
        this(name, type, doc, null, null);
    }

    public static ParameterSpec number(String name, Unit unit, String doc) {
        return new ParameterSpec(name, new ParameterType.Number(unit, Bounds.ANY, false), doc);
    }

    public static ParameterSpec number(String name, String unit, String doc) {
        return number(name, Unit.of(unit), doc);
    }

    public static ParameterSpec whole(String name, String doc) {
        return new ParameterSpec(name, new ParameterType.Whole(Bounds.ANY), doc);
    }

    public static ParameterSpec flag(String name, String doc) {
        return new ParameterSpec(name, new ParameterType.Switch(), doc);
    }

    public static ParameterSpec text(String name, String doc) {
        return new ParameterSpec(name, new ParameterType.Words(), doc);
    }

    public static ParameterSpec choice(String name, List<String> options, String doc) {
        return new ParameterSpec(name, new ParameterType.Choice(options), doc);
    }

    public static ParameterSpec names(String name, String doc) {
        return new ParameterSpec(name, new ParameterType.Names(), doc);
    }

    public static ParameterSpec series(String name, Unit unit, String doc) {
        return new ParameterSpec(name, new ParameterType.Series(unit, Bounds.ANY), doc);
    }

    public static ParameterSpec matrix(String name, Unit unit, String doc) {
        return new ParameterSpec(name, new ParameterType.Matrix(unit, Bounds.ANY), doc);
    }

    /**
     * A file that the component reads. It lies in the experiment's folder or below; results keep its name and SHA-256.
     */
    public static ParameterSpec file(String name, String doc) {
        return new ParameterSpec(name, new ParameterType.DataFile(), doc);
    }

    public static ParameterSpec functionOfTime(String name, Unit unit, String doc) {
        return new ParameterSpec(name, new ParameterType.FunctionOfTime(unit), doc);
    }

    public static ParameterSpec functionsOfTime(String name, Unit unit, String doc) {
        return new ParameterSpec(name, new ParameterType.FunctionsOfTime(unit), doc);
    }

    /** The same parameter with bounds on its numbers, in its own unit. */
    public ParameterSpec bounds(Bounds bounds) {
        ParameterType bounded;
        if (type instanceof ParameterType.Number number) {
            bounded = new ParameterType.Number(number.unit(), bounds, number.perCell());
        } else if (type instanceof ParameterType.Whole) {
            bounded = new ParameterType.Whole(bounds);
        } else if (type instanceof ParameterType.Series series) {
            bounded = new ParameterType.Series(series.unit(), bounds);
        } else if (type instanceof ParameterType.Matrix matrix) {
            bounded = new ParameterType.Matrix(matrix.unit(), bounds);
        } else {
            throw new IllegalStateException(name + " is not a number and takes no bounds");
        }
        return new ParameterSpec(name, bounded, doc, defaultValue, defaultMeaning);
    }

    /** The same parameter, allowed to differ between cells. */
    public ParameterSpec perCell() {
        if (!(type instanceof ParameterType.Number number)) {
            throw new IllegalStateException(name + " is not a number and cannot differ between cells");
        }
        return new ParameterSpec(
                name,
                new ParameterType.Number(number.unit(), number.bounds(), true),
                doc,
                defaultValue,
                defaultMeaning);
    }

    /** The same parameter with a default number in its own unit. */
    public ParameterSpec defaultsTo(double number) {
        return defaultsTo(Value.of(Quantity.of(number, unit().orElse(Unit.ONE))));
    }

    public ParameterSpec defaultsTo(boolean flag) {
        return defaultsTo(Value.of(flag));
    }

    public ParameterSpec defaultsTo(Value value) {
        return new ParameterSpec(name, type, doc, value, null);
    }

    /** As {@link #defaultsTo(double)}, for a number that says nothing: its meaning is shown instead. */
    public ParameterSpec defaultsTo(double number, String meaning) {
        return new ParameterSpec(name, type, doc, defaultsTo(number).defaultValue, meaning);
    }

    /** The default as people read it; empty if the parameter must be given. */
    public Optional<String> defaultInWords() {
        return defaultMeaning == null
                ? Optional.ofNullable(defaultValue).map(Value::toString)
                : Optional.of(defaultMeaning);
    }

    /** The unit of its numbers, for those that have numbers. */
    public Optional<Unit> unit() {
        if (type instanceof ParameterType.Number number) return Optional.of(number.unit());
        if (type instanceof ParameterType.Series series) return Optional.of(series.unit());
        if (type instanceof ParameterType.Matrix matrix) return Optional.of(matrix.unit());
        if (type instanceof ParameterType.FunctionOfTime function) return Optional.of(function.unit());
        if (type instanceof ParameterType.FunctionsOfTime functions) return Optional.of(functions.unit());
        return Optional.empty();
    }
}
