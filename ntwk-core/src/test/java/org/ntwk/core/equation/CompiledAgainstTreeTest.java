package org.ntwk.core.equation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntwk.api.cell.FoundCells;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.core.expression.Expression;

/** What is compiled of random equations is what their expressions say, evaluated as trees cell by cell. */
class CompiledAgainstTreeTest {

    private static final int CELLS = 37;
    private static final int FROM = 5;
    private static final int TO = 33;
    private static final double DT = 0.05;
    private static final double T = 12.5;

    private final Random random;
    private final RandomCells randomCells = new RandomCells(7, CELLS);

    CompiledAgainstTreeTest() {
        random = new Random(8);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void oneEulerStepIsTheOneOfTheTrees(boolean uniform) {
        for (int program = 0; program < 300; program++) {
            ComponentDescription cell = randomCells.next(uniform);
            BareCells cells = new BareCells(cell, CELLS, DT);
            fill(cells);
            double[][] before = copy(cells);
            double[][] expected = new double[3][];
            for (int k = 0; k < 3; k++) {
                expected[k] = before[k].clone();
                for (int n = FROM; n < TO; n++) {
                    expected[k][n] += DT
                            * evaluate(
                                    cells.model.definition().variables().get(k).slope(), cells, n);
                }
            }

            cells.kernel.advance(FROM, TO, T);

            double[][] after = copy(cells);
            for (int k = 0; k < 3; k++) {
                for (int n = 0; n < CELLS; n++) {
                    assertThat(after[k][n])
                            .as("variable %s of cell %s in %s", k, n, cell)
                            .isCloseTo(expected[k][n], within(1e-9 * (1 + Math.abs(expected[k][n]))));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void thresholdAndResetAreThoseOfTheTrees(boolean uniform) {
        int above = 0;
        for (int program = 0; program < 300; program++) {
            BareCells cells = new BareCells(randomCells.next(uniform), CELLS, DT);
            fill(cells);
            Definition definition = cells.model.definition();
            for (int n = FROM; n < TO; n++) {
                boolean fires = evaluate(definition.threshold().orElseThrow(), cells, n) != 0;
                assertThat(FoundCells.of(cells.kernel, n, n + 1)).isEqualTo(fires ? new int[] {n} : new int[0]);
                above += fires ? 1 : 0;
            }
            double added = evaluate(definition.reset().get(0).value(), cells, FROM);
            double w = cells.state("w")[FROM];

            cells.kernel.reset(FROM);

            assertThat(cells.state("w")[FROM]).isCloseTo(w + added, within(1e-9 * (1 + Math.abs(w + added))));
        }
        assertThat(above).isBetween(1000, 300 * (TO - FROM) - 1000);
    }

    /** So many long equations do not fit into one loop, so that new values wait until all old ones have been read. */
    @Test
    void variablesThatAllNeedEachOtherAreAdvancedFromTheirOldValues() {
        int count = 12;
        String sum = IntStream.range(1, count)
                .mapToObj(k -> "sin(" + k + ")*x" + k + "*(1 + 0.1*x" + (k - 1) + ")")
                .collect(Collectors.joining(" + "));
        String equations = IntStream.range(1, count)
                .mapToObj(k -> "dx" + k + "/dt = (x" + (count - k) + "*" + k + " - (" + sum + "))/ms : 1\n")
                .collect(Collectors.joining());
        ComponentDescription cell = ComponentDescription.of("equations")
                .with("equations", "x0 = V/mV : 1\n" + equations + "dV/dt = (" + sum + ")*mV/ms : mV");
        BareCells cells = new BareCells(cell, CELLS, DT);
        CellGraph graph = CellGraph.of(cells.model.definition(), Integration.EULER, List.of(), name -> true, DT);
        assertThat(LoopPlan.of(graph).staged()).isNotEmpty();
        List<Definition.Variable> variables = cells.model.definition().variables();
        Map<String, Double> before = new TreeMap<>();
        for (Definition.Variable variable : variables) {
            double value = 2 * random.nextDouble() - 1;
            before.put(variable.name(), value);
            cells.state(variable.name())[FROM] = value;
        }

        cells.kernel.advance(FROM, TO, T);

        for (Definition.Variable variable : variables) {
            double slope = evaluate(variable.slope(), before, cells.model.definition());
            assertThat(cells.state(variable.name())[FROM])
                    .isCloseTo(before.get(variable.name()) + DT * slope, within(1e-12));
        }
    }

    private void fill(BareCells cells) {
        for (double[] column : new double[][] {
            cells.state("V"), cells.state("w"), cells.state("n"), cells.conductance(), cells.current()
        }) {
            for (int n = 0; n < CELLS; n++) {
                column[n] = 2 * random.nextDouble() - 1;
            }
        }
    }

    private static double[][] copy(BareCells cells) {
        return new double[][] {
            cells.state("V").clone(), cells.state("w").clone(), cells.state("n").clone()
        };
    }

    private static double evaluate(Expression expression, BareCells cells, int cell) {
        Map<String, Double> known = new TreeMap<>();
        known.put("V", cells.state("V")[cell]);
        known.put("w", cells.state("w")[cell]);
        known.put("n", cells.state("n")[cell]);
        known.put("p", cells.parameters().perCell("p")[cell]);
        known.put("q", cells.parameters().perCell("q")[cell]);
        known.put("t", T);
        known.put("g", cells.conductance()[cell]);
        known.put("I", cells.current()[cell] - cells.conductance()[cell] * cells.state("V")[cell]);
        return evaluate(expression, known, cells.model.definition());
    }

    private static double evaluate(Expression expression, Map<String, Double> known, Definition definition) {
        return expression.evaluate(name -> known.containsKey(name)
                ? known.get(name)
                : evaluate(definition.named().get(name), known, definition));
    }
}
