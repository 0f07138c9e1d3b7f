package org.ntwk.testkit;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.parameter.ParameterType;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.quantity.NumberArray;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.testkit.context.TestCells;

/** Whether each parameter of a cell does what it should and nothing else. */
final class CellParameterChecks {

    private static final double DT = 0.1;
    private static final int CELLS = 5;
    private static final int STEPS = 200;

    private final CellModelContract contract;

    CellParameterChecks(CellModelContract contract) {
        this.contract = contract;
    }

    Stream<DynamicNode> tests() {
        return contract.schema().list().stream().flatMap(this::tests);
    }

    private Stream<DynamicNode> tests(ParameterSpec spec) {
        Stream.Builder<DynamicNode> tests = Stream.builder();
        if (spec.defaultValue() != null && !contract.use().parameters().containsKey(spec.name())) {
            tests.add(dynamicTest(spec.name() + " at its default changes nothing", () -> defaultIsNeutral(spec)));
        }
        if (spec.type() instanceof ParameterType.Number number
                && number.perCell()
                && Samples.number(contract.use(), spec).isPresent()) {
            tests.add(dynamicTest(spec.name() + " of one cell changes no other cell", () -> oneCellOnly(spec, number)));
        }
        return tests.build();
    }

    private void defaultIsNeutral(ParameterSpec spec) {
        CellRun without = run(contract.use());
        CellRun with = run(contract.use().with(spec.name(), spec.defaultValue()));
        Bits.difference(without.cells.columns(), with.cells.columns())
                .ifPresent(difference -> fail("Cells change when " + spec.name() + " is given its default, "
                        + spec.defaultValue() + ": " + difference + ". Read the parameter in one way only."));
    }

    private void oneCellOnly(ParameterSpec spec, ParameterType.Number number) {
        double middle = Samples.number(contract.use(), spec).orElseThrow().in(number.unit());
        double[] values = new double[CELLS];
        Arrays.fill(values, middle);
        // Equal numbers, but in the form of numbers that differ: so both runs take the same loops.
        CellRun equal = run(contract.use().with(spec.name(), explicit(values, number)));
        values[2] = changed(middle, number);
        CellRun changed;
        try {
            changed = run(contract.use().with(spec.name(), explicit(values, number)));
        } catch (InvalidInputException e) {
            abort(spec.name() + " of " + Quantity.of(values[2], number.unit()) + " contradicts other parameters");
            return;
        }
        for (int cell = 0; cell < CELLS; cell++) {
            for (String name : Inputs.names(contract.model(contract.use()).state())) {
                double expected = equal.cells.state(name)[cell];
                double actual = changed.cells.state(name)[cell];
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

    private CellRun run(ComponentDescription use) {
        TestCells cells = new TestCells(contract.model(use), contract.values(use, CELLS), CELLS, DT);
        return new CellRun(cells, contract.strongCurrentPa()).initialise().steps(STEPS);
    }
}
