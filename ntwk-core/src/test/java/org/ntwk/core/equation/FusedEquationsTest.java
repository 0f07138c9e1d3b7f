package org.ntwk.core.equation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ntwk.api.numeric.ColumnMath.multiplyAdd;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntwk.api.cell.CellKernel;
import org.ntwk.api.cell.FoundCells;
import org.ntwk.api.cell.FusibleCellKernel;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.synapse.ExponentialConductance;

/** Cells by equations that take two groups of synapses into their loops, against one pass after the other: every bit. */
class FusedEquationsTest {

    private static final int CELLS = 131;
    private static final double DT = 0.1;

    static Stream<ComponentDescription> cells() {
        double[] capacitance = new Random(5).doubles(CELLS, 100, 300).toArray();
        return Stream.of(
                SampleCells.LIF,
                SampleCells.EIF,
                SampleCells.ADEXP,
                SampleCells.ADEXP.with("Cm", Value.of(capacitance, "pF")),
                SampleCells.ADEXP.with("reset", "V += Vreset - Vthre; w += b"),
                SampleCells.ADEXP.with("threshold", "Vthre + 5*deltaV < V"));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void givesTheBitsOfSeparatePasses(ComponentDescription cell) {
        assertThat(compare(cell, 300)).isGreaterThan(CELLS);
    }

    @ParameterizedTest
    @EnumSource(Integration.class)
    void doesSoWithEveryIntegration(Integration integration) {
        compare(SampleCells.ADEXP.with("integration", integration.word()), 100);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void doesSoForRandomEquations(boolean uniform) {
        RandomCells random = new RandomCells(11, CELLS);
        for (int program = 0; program < 300; program++) {
            compare(random.next(uniform), 2);
        }
    }

    @Test
    void thereIsNoneWhereASpikeDependsOnTheDrive() {
        for (ComponentDescription cell : List.of(
                SampleCells.LIF.with("threshold", "V > Vthre + I/Gl"),
                SampleCells.LIF.with("reset", "V = Vreset + 0.01*i/Gl"))) {
            assertThat(fused(new BareCells(cell, CELLS, DT), synapses())).isEmpty();
        }
    }

    /** Runs cells of a kind both ways; the number of spikes. */
    private static int compare(ComponentDescription cell, int steps) {
        BareCells apart = new BareCells(cell, CELLS, DT);
        BareCells together = new BareCells(cell, CELLS, DT);
        List<Conductance> synapses = synapses();
        List<Conductance> same = synapses();
        CellKernel fused = fused(together, same).orElseThrow();
        int spikes = 0;
        for (int step = 0; step < steps; step++) {
            if (step % 20 == 10) {
                arrive(synapses);
                arrive(same);
            }
            advance(synapses, apart);
            apart.kernel.advance(0, CELLS, step * DT);
            fused.advance(0, 50, step * DT);
            fused.advance(50, CELLS, step * DT);
            spikes += fire(apart.kernel);
            fire(fused);
            for (StateVariable variable : apart.model.state()) {
                assertThat(together.state(variable.name()))
                        .as("%s in step %s of %s", variable.name(), step, cell)
                        .isEqualTo(apart.state(variable.name()));
            }
            assertThat(same.get(0).open).isEqualTo(synapses.get(0).open);
            assertThat(same.get(1).open).isEqualTo(synapses.get(1).open);
        }
        assertThat(together.conductance()).containsOnly(0);
        assertThat(together.current()).containsOnly(0);
        return spikes;
    }

    private static Optional<CellKernel> fused(BareCells cells, List<Conductance> synapses) {
        return ((FusibleCellKernel) cells.kernel).fusedWith(synapses.get(0), synapses.get(1));
    }

    /** What the engine does: some cells are refractory, those above threshold fire. */
    private static int fire(CellKernel kernel) {
        kernel.hold(7);
        int[] spikes = FoundCells.of(kernel, 0, CELLS);
        for (int n : spikes) {
            kernel.reset(n);
        }
        return spikes.length;
    }

    private static void arrive(List<Conductance> synapses) {
        for (int n = 0; n < CELLS; n++) {
            synapses.get(0).open[n] += 20 + 0.1 * n;
            synapses.get(1).open[n] += 0.03 * n;
        }
    }

    private static void advance(List<Conductance> synapses, BareCells cells) {
        double[] g = cells.conductance();
        double[] i = cells.current();
        for (int n = 0; n < CELLS; n++) {
            g[n] = 0;
            i[n] = 0;
            for (Conductance group : synapses) {
                g[n] += group.open[n];
                i[n] = multiplyAdd(group.open[n], group.reversal, i[n]);
                group.open[n] = multiplyAdd(group.open[n], -group.loss, group.open[n]);
            }
        }
    }

    private static List<Conductance> synapses() {
        Random random = new Random(3);
        return List.of(
                new Conductance(random.doubles(CELLS, 0, 60).toArray(), 1.7, 0.02),
                new Conductance(random.doubles(CELLS, 0, 20).toArray(), -80, 0.013));
    }

    private record Conductance(double[] open, double reversal, double loss) implements ExponentialConductance {

        @Override
        public void advance(int from, int to) {
            throw new AssertionError("it is for others to advance");
        }
    }
}
