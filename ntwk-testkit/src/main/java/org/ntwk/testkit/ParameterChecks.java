package org.ntwk.testkit;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.parameter.ParameterType;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.quantity.NumberArray;
import org.ntwk.api.quantity.Quantity;

/** Whether each parameter does what it should and nothing else. */
final class ParameterChecks {

    private final ParameterSchema schema;
    private final ComponentDescription use;
    private final String[] perEntry;
    private final int size;
    private final Run run;

    /**
     * @param perEntry the columns in which an entry is of one cell
     * @param size how many cells there are, at least 3
     * @param run what columns a use leaves
     */
    ParameterChecks(ParameterSchema schema, ComponentDescription use, String[] perEntry, int size, Run run) {
        this.schema = schema;
        this.use = use;
        this.perEntry = perEntry;
        this.size = size;
        this.run = run;
    }

    /** Steps a component under some input. */
    interface Run {
        Map<String, double[]> columns(ComponentDescription use, int size);
    }

    Stream<DynamicNode> tests() {
        return schema.list().stream().flatMap(this::tests);
    }

    private Stream<DynamicNode> tests(ParameterSpec spec) {
        Stream.Builder<DynamicNode> tests = Stream.builder();
        if (spec.defaultValue() != null && !use.parameters().containsKey(spec.name())) {
            tests.add(dynamicTest(spec.name() + " at its default changes nothing", () -> defaultIsNeutral(spec)));
        }
        if (spec.type() instanceof ParameterType.Number number
                && number.perCell()
                && Samples.number(use, spec).isPresent()) {
            tests.add(dynamicTest(spec.name() + " of one cell changes no other cell", () -> oneCellOnly(spec, number)));
        }
        return tests.build();
    }

    private void defaultIsNeutral(ParameterSpec spec) {
        Map<String, double[]> without = run.columns(use, size);
        Map<String, double[]> with = run.columns(use.with(spec.name(), spec.defaultValue()), size);
        Bits.difference(without, with)
                .ifPresent(difference -> fail("Something changes when " + spec.name() + " is given its default, "
                        + spec.defaultValue() + ": " + difference + ". Read the parameter in one way only."));
    }

    private void oneCellOnly(ParameterSpec spec, ParameterType.Number number) {
        double middle = Samples.number(use, spec).orElseThrow().in(number.unit());
        double[] values = new double[size];
        Arrays.fill(values, middle);
        // Equal numbers, but in the form of numbers that differ: so both runs take the same loops.
        Map<String, double[]> equal = run.columns(use.with(spec.name(), explicit(values, number)), size);
        values[2] = changed(middle, number);
        Map<String, double[]> changed;
        try {
            changed = run.columns(use.with(spec.name(), explicit(values, number)), size);
        } catch (InvalidInputException e) {
            abort(spec.name() + " of " + Quantity.of(values[2], number.unit()) + " contradicts other parameters");
            return;
        }
        for (int cell = 0; cell < size; cell++) {
            for (String name : perEntry) {
                double expected = equal.get(name)[cell];
                double actual = changed.get(name)[cell];
                if (cell != 2 && !Bits.same(expected, actual)) {
                    fail(name + " of cell " + cell + " is " + actual + ", not " + expected + ", when " + spec.name()
                            + " of cell 2 is another one. Read perCell(\"" + spec.name()
                            + "\") at the index of the cell.");
                }
            }
        }
    }

    private static double changed(double middle, ParameterType.Number number) {
        double more = middle == 0 ? 0.5 : middle * 1.1;
        return number.bounds().contains(more) ? more : middle * 0.9;
    }

    private static Value explicit(double[] values, ParameterType.Number number) {
        return new Value.Numbers(NumberArray.of(values), number.unit());
    }
}
