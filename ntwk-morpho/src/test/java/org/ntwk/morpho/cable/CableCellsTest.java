package org.ntwk.morpho.cable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntwk.api.stimulus.Waveform;
import org.ntwk.morpho.discretisation.Compartments;

class CableCellsTest {

    private static final double DT_MS = 0.1;

    /** Each cell with a current of its own; groups of cells that are full and not. */
    @ParameterizedTest
    @ValueSource(ints = {1, 4, 5, 70})
    void eachCellIsThatOfASimulation(int cells) {
        for (int seed = 0; seed < 20; seed++) {
            Compartments tree = RandomTrees.tree(seed);
            CableSimulation simulation =
                    new CableSimulation(tree, RandomTrees.properties(1e-4), cells, DT_MS, TimeStepping.BACKWARD_EULER);
            for (int cell = 0; cell < cells; cell++) {
                simulation.inject(cell % tree.size(), cell, Waveform.constant(10 + cell));
            }
            simulation.advanceTo(3);

            double[] voltage = steps(tree, cells, 30, cells);

            for (int cell = 0; cell < cells; cell++) {
                for (int n = 0; n < tree.size(); n++) {
                    assertThat(voltage[cell * tree.size() + n]).isEqualTo(simulation.voltageMv(n, cell), within(1e-9));
                }
            }
        }
    }

    /** Ranges may be cut anywhere, as cells are divided among threads. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4, 7, 64})
    void theBitsDoNotDependOnRanges(int length) {
        Compartments tree = RandomTrees.tree(3);

        assertThat(steps(tree, 70, 10, length)).isEqualTo(steps(tree, 70, 10, 70));
    }

    private static double[] steps(Compartments tree, int cells, int steps, int length) {
        CableCells cables = new CableCells(tree, RandomTrees.properties(1e-4), cells, DT_MS);
        int size = tree.size();
        double[] voltage = new double[cells * size];
        Arrays.fill(voltage, -70);
        double[] conductance = new double[voltage.length];
        double[] current = new double[voltage.length];
        for (int cell = 0; cell < cells; cell++) {
            current[cell * size + cell % size] = 10 + cell;
        }
        for (int step = 0; step < steps; step++) {
            for (int from = 0; from < cells; from += length) {
                cables.advance(voltage, conductance, current, from, Math.min(cells, from + length));
            }
        }
        return voltage;
    }
}
