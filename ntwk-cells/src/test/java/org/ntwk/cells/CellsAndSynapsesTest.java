package org.ntwk.cells;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ntwk.api.numeric.ColumnMath.multiplyAdd;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ntwk.api.cell.CellKernel;
import org.ntwk.api.cell.CellModel;
import org.ntwk.api.cell.FoundCells;
import org.ntwk.api.cell.FusibleCellKernel;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.synapse.ExponentialConductance;

/** Cells that take two groups of synapses into their pass, against one pass after the other. */
class CellsAndSynapsesTest {

    private static final int CELLS = 133;

    static Stream<CellModel> models() {
        return Stream.of(
                new LeakyIntegrateAndFire(),
                new ExponentialIntegrateAndFire(),
                new AdaptiveExponentialIntegrateAndFire(),
                new InactivatingAdaptiveExponentialIntegrateAndFire());
    }

    @ParameterizedTest
    @MethodSource("models")
    void onePassGivesTheBitsOfOneAfterTheOther(CellModel model) {
        compare(model, Map.of());
    }

    @Test
    void aCellWithoutSharpnessHasAPassToo() {
        compare(new ExponentialIntegrateAndFire(), Map.of("deltaV", 0.0));
    }

    @Test
    void exponentialCellsInOneLoopHaveTheSameBits() {
        compare(
                new ExponentialIntegrateAndFire(),
                Map.of(),
                (cells, synapses) -> new ExponentialCellsAndSynapses(
                        (ExponentialKernel) cells, synapses.get(0), synapses.get(1), true));
    }

    @Test
    void adaptiveCellsInOneLoopHaveTheSameBits() {
        compare(
                new AdaptiveExponentialIntegrateAndFire(),
                Map.of(),
                (cells, synapses) -> new AdaptiveCellsAndSynapses(
                        (AdaptiveExponentialKernel) cells, synapses.get(0), synapses.get(1), true));
    }

    private static void compare(CellModel model, Map<String, Double> changed) {
        compare(
                model,
                changed,
                (cells, synapses) -> ((FusibleCellKernel) cells)
                        .fusedWith(synapses.get(0), synapses.get(1))
                        .orElseThrow());
    }

    private static void compare(
            CellModel model,
            Map<String, Double> changed,
            BiFunction<CellKernel, List<Conductance>, CellKernel> fusion) {
        FakeContext apart = new FakeContext(model, CELLS, 0.1, true, changed);
        FakeContext together = new FakeContext(model, CELLS, 0.1, true, changed);
        CellKernel cells = started(model, apart);
        List<Conductance> synapses = synapses();
        List<Conductance> sameSynapses = synapses();
        CellKernel fused = fusion.apply(started(model, together), sameSynapses);
        for (int step = 0; step < 200; step++) {
            advance(synapses, apart);
            cells.advance(0, CELLS, step * 0.1);
            fused.advance(0, 50, step * 0.1);
            fused.advance(50, CELLS, step * 0.1);
            fire(cells, 7);
            fire(fused, 7);

            for (StateVariable variable : model.state()) {
                assertThat(together.column(variable.name()))
                        .as("%s in step %s", variable.name(), step)
                        .isEqualTo(apart.column(variable.name()));
            }
            assertThat(sameSynapses.get(0).open).isEqualTo(synapses.get(0).open);
            assertThat(sameSynapses.get(1).open).isEqualTo(synapses.get(1).open);
        }
    }

    private static CellKernel started(CellModel model, FakeContext context) {
        CellKernel kernel = model.prepare(context);
        kernel.initialise(0, CELLS);
        return kernel;
    }

    /** What the engine does with what has a threshold. */
    private static void fire(CellKernel kernel, int held) {
        kernel.hold(held);
        for (int n : FoundCells.of(kernel, 0, CELLS)) {
            kernel.reset(n);
        }
    }

    private static void advance(List<Conductance> synapses, FakeContext context) {
        double[] g = context.column("g");
        double[] i = context.column("i");
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

    @Test
    void cellsThatDifferAndOtherIntegrationsHaveNoSuchPass() {
        CellModel model = new AdaptiveExponentialIntegrateAndFire();
        List<Conductance> synapses = synapses();
        List<FakeContext> contexts = List.of(
                new FakeContext(model, CELLS, 0.1, false, Map.of()),
                new FakeContext(model, CELLS, 0.1, true, Map.of()).integratedBy("exponential-euler"));

        assertThat(contexts)
                .allSatisfy(context -> assertThat(((FusibleCellKernel) model.prepare(context))
                                .fusedWith(synapses.get(0), synapses.get(1)))
                        .isEmpty());
    }
}
