package org.ntwk.core.compile;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.parameter.Distribution;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.parameter.ParameterType;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.plugin.Component;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.quantity.NumberArray;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.random.RandomStream;
import org.ntwk.api.stimulus.Waveform;
import org.ntwk.core.file.DataFolder;
import org.ntwk.core.plugin.Registry;

/** Checks the values of a description against the schema of their component and turns them into bare numbers. */
public final class ParameterResolver {

    /** How often a value that falls outside its bounds is drawn again. */
    private static final int REDRAWS = 1000;

    private final FunctionCheck functionCheck;
    private final DataFolder files;

    /** For descriptions that name no files. */
    public ParameterResolver(Registry registry) {
        this(registry, DataFolder.none());
    }

    public ParameterResolver(Registry registry, DataFolder files) {
        functionCheck = new FunctionCheck(registry, this);
        this.files = files;
    }

    /**
     * The checked values of one use of a component, defaults filled in; empty if there were problems.
     *
     * @param path where the component stands in the description
     * @param size how many cells a per-cell number is drawn for
     * @param random the stream that per-cell numbers are drawn from, moved to (cell, parameter)
     */
    public Optional<ParameterValues> resolve(
            Component.WithParameters component,
            ComponentDescription description,
            String path,
            Problems problems,
            int size,
            RandomStream random) {
        return resolve(component, component.parameters(), description, path, problems, size, random);
    }

    /**
     * One number that is not a parameter of a component, such as a delay; empty if there was a problem.
     *
     * @param subject whose number it is, for messages
     */
    public static OptionalDouble number(
            String subject, ParameterSpec spec, Value value, String path, Problems problems) {
        ParameterPlace place = new ParameterPlace(subject, spec, path, problems, 0, RandomStream.of(0), 0);
        Object checked = checkNumber(value, (ParameterType.Number) spec.type(), place);
        return checked instanceof Double number ? OptionalDouble.of(number) : OptionalDouble.empty();
    }

    /** As {@link #number}, for a function of time: a quantity, an expression or a waveform; empty if there was a problem. */
    public Optional<Waveform> functionOfTime(
            String subject, ParameterSpec spec, Value value, String path, Problems problems) {
        Unit unit = ((ParameterType.FunctionOfTime) spec.type()).unit();
        ParameterPlace place = new ParameterPlace(subject, spec, path, problems, 0, RandomStream.of(0), 0);
        return Optional.ofNullable(functionCheck.one(value, unit, place));
    }

    /** As {@link #number}, for a number that may differ between cells: one for each of them. */
    public static Optional<double[]> perCell(
            String subject,
            ParameterSpec spec,
            Value value,
            String path,
            Problems problems,
            int size,
            RandomStream random) {
        ParameterPlace place = new ParameterPlace(subject, spec.perCell(), path, problems, size, random, 0);
        Object checked =
                checkNumber(value, (ParameterType.Number) spec.perCell().type(), place);
        if (checked instanceof Double number) {
            double[] column = new double[size];
            Arrays.fill(column, number);
            return Optional.of(column);
        }
        return checked instanceof CheckedValues.PerCell column ? Optional.of(column.numbers()) : Optional.empty();
    }

    /** As {@link #resolve}, for a component whose parameters depend on where it is used. */
    public Optional<ParameterValues> resolve(
            Component component,
            ParameterSchema schema,
            ComponentDescription description,
            String path,
            Problems problems,
            int size,
            RandomStream random) {
        Problems own = new Problems();
        Map<String, Object> checked = new LinkedHashMap<>();
        for (String name : description.parameters().keySet()) {
            if (schema.find(name).isEmpty()) {
                own.addUnknown(
                        ProblemCode.UNKNOWN_PARAMETER,
                        path + "." + name,
                        "'" + component.name() + "' has no parameter",
                        name,
                        schema.names());
            }
        }
        int index = 0;
        for (ParameterSpec spec : schema.list()) {
            String at = path + "." + spec.name();
            Value given = description.parameters().getOrDefault(spec.name(), spec.defaultValue());
            if (given == null) {
                own.add(
                        ProblemCode.MISSING_VALUE,
                        at,
                        spec.name() + " of '" + component.name() + "' (" + spec.doc() + ") must be given; it is "
                                + spec.type().inWords() + ".");
            } else {
                ParameterPlace place =
                        new ParameterPlace("'" + component.name() + "'", spec, at, own, size, random, index);
                Object value = check(given, place);
                if (value != null) {
                    checked.put(spec.name(), value);
                }
            }
            index++;
        }
        if (own.isEmpty()) {
            ParameterValues values = new CheckedValues(component.name(), checked, size);
            if (size > 0 || !mayDifferBetweenCells(schema)) {
                component.check(values, path, own);
            }
            if (own.isEmpty()) {
                return Optional.of(values);
            }
        }
        own.list().forEach(problems::add);
        return Optional.empty();
    }

    /** Without cells there are no columns that a component could check. */
    private static boolean mayDifferBetweenCells(ParameterSchema schema) {
        return schema.list().stream()
                .anyMatch(spec -> spec.type() instanceof ParameterType.Number number && number.perCell());
    }

    /** The value in the form that {@link CheckedValues} holds; null if there was a problem, which is then reported. */
    private @Nullable Object check(Value given, ParameterPlace place) {
        ParameterType type = place.spec().type();
        if (type instanceof ParameterType.Number number) {
            return checkNumber(given, number, place);
        }
        if (type instanceof ParameterType.Whole whole) {
            return given instanceof Value.Scalar scalar ? place.whole(scalar, whole.bounds()) : place.wrongType(given);
        }
        if (type instanceof ParameterType.Switch) {
            return given instanceof Value.Flag flag ? flag.on() : place.wrongType(given);
        }
        if (type instanceof ParameterType.Words) {
            return given instanceof Value.Text text ? text.text() : place.wrongType(given);
        }
        if (type instanceof ParameterType.Choice choice) {
            if (!(given instanceof Value.Text text)) {
                return place.wrongType(given);
            }
            return choice.options().contains(text.text()) ? text.text() : place.notAnOption(text, choice);
        }
        if (type instanceof ParameterType.Names) {
            return checkNames(given, place);
        }
        if (type instanceof ParameterType.Series series) {
            return checkSeries(given, series, place);
        }
        if (type instanceof ParameterType.Matrix matrix) {
            return given instanceof Value.Matrix rows ? place.matrix(rows, matrix) : place.wrongType(given);
        }
        if (type instanceof ParameterType.DataFile) {
            return checkFile(given, place);
        }
        if (type instanceof ParameterType.FunctionsOfTime functions) {
            return functionCheck.several(given, functions.unit(), place);
        }
        return functionCheck.one(given, ((ParameterType.FunctionOfTime) type).unit(), place);
    }

    private @Nullable Object checkFile(Value given, ParameterPlace place) {
        Value.DataFile file;
        if (given instanceof Value.DataFile withHash) {
            file = withHash;
        } else if (given instanceof Value.Text text) {
            file = new Value.DataFile(text.text(), null);
        } else {
            return place.wrongType(given);
        }
        if (file.name().isEmpty()) {
            return new CheckedValues.DataFile(null);
        }
        return files.find(file, place.path(), place.problems())
                .map(CheckedValues.DataFile::new)
                .orElse(null);
    }

    private static @Nullable Object checkNames(Value given, ParameterPlace place) {
        if (given instanceof Value.Texts texts) {
            return new CheckedValues.Names(texts.texts());
        }
        if (given instanceof Value.Text text) {
            return new CheckedValues.Names(List.of(text.text()));
        }
        return place.wrongType(given);
    }

    private static @Nullable Object checkNumber(Value given, ParameterType.Number number, ParameterPlace place) {
        if (given instanceof Value.Scalar scalar) {
            return place.number(scalar.quantity(), number.unit(), number.bounds());
        }
        if (given instanceof Value.Numbers numbers && number.perCell()) {
            return drawPerCell(new Distribution.Explicit(numbers.numbers(), numbers.unit()), number, place);
        }
        if (given instanceof Value.Drawn drawn) {
            return number.perCell() ? drawPerCell(drawn.distribution(), number, place) : place.notPerCell(given);
        }
        return place.wrongType(given);
    }

    private static @Nullable Object drawPerCell(
            Distribution distribution, ParameterType.Number number, ParameterPlace place) {
        if (!distribution.unit().measuresSameAs(number.unit())) {
            return place.wrongDimension(distribution.toString(), distribution.unit());
        }
        Optional<String> fault = DistributionCheck.fault(distribution);
        if (fault.isPresent()) {
            return place.refused(fault.get());
        }
        boolean explicit = distribution instanceof Distribution.Explicit;
        if (distribution instanceof Distribution.Explicit given
                && place.size() > 0
                && given.values().size() != place.size()) {
            return place.refused(given.values().size() + " values are given, but there are " + place.size()
                    + " cells, each of which needs one.");
        }
        double[] column = new double[place.size()];
        for (int cell = 0; cell < place.size(); cell++) {
            place.random().at(cell, place.index());
            double value = distribution.draw(cell, place.random(), number.unit());
            for (int again = 0; !explicit && !number.bounds().contains(value) && again < REDRAWS; again++) {
                value = distribution.draw(cell, place.random(), number.unit());
            }
            if (!number.bounds().contains(value)) {
                return place.outOfBounds(
                        distribution
                                + (explicit ? " has " : " gives, for " + REDRAWS + " draws, values such as ")
                                + value,
                        number.bounds().inWords());
            }
            column[cell] = value;
        }
        return new CheckedValues.PerCell(column);
    }

    private static @Nullable Object checkSeries(Value given, ParameterType.Series series, ParameterPlace place) {
        NumberArray numbers;
        Unit unit;
        if (given instanceof Value.Numbers list) {
            numbers = list.numbers();
            unit = list.unit();
        } else if (given instanceof Value.Scalar scalar) {
            numbers = NumberArray.of(scalar.quantity().value());
            unit = scalar.quantity().unit();
        } else {
            return place.wrongType(given);
        }
        if (!unit.measuresSameAs(series.unit())) {
            return place.wrongDimension(given.toString(), unit);
        }
        double[] converted = numbers.toArray();
        for (int n = 0; n < converted.length; n++) {
            converted[n] = unit.convert(converted[n], series.unit());
            if (!series.bounds().contains(converted[n])) {
                return place.outOfBounds(
                        "entry " + n + ", " + Quantity.of(numbers.get(n), unit) + ",",
                        series.bounds().inWords());
            }
        }
        return new CheckedValues.Series(converted);
    }
}
