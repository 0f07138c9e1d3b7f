package org.ntwk.cells;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ntwk.api.cell.CellKernel;
import org.ntwk.api.cell.CellModel;
import org.ntwk.api.cell.FoundCells;
import org.ntwk.api.cell.StateVariable;

class CellModelTest {

    static Stream<CellModel> models() {
        return new CellsPlugin().cellModels().stream().filter(model -> !model.relaysStimuli());
    }

    static Stream<Arguments> modelsAndIntegrations() {
        return models().flatMap(model -> Stream.of("euler", "exponential-euler").map(way -> Arguments.of(model, way)));
    }

    @ParameterizedTest
    @MethodSource("modelsAndIntegrations")
    void equalParametersGiveEqualBitsHoweverTheyAreHeld(CellModel model, String integration) {
        FakeContext uniform = driven(model, true).integratedBy(integration);
        FakeContext perCell = driven(model, false).integratedBy(integration);
        CellKernel one = model.prepare(uniform);
        CellKernel other = model.prepare(perCell);
        one.initialise(0, 100);
        other.initialise(0, 100);
        for (int step = 0; step < 2000; step++) {
            one.advance(0, 100, step * 0.1);
            other.advance(0, 37, step * 0.1);
            other.advance(37, 100, step * 0.1);
            int[] fired = FoundCells.of(one, 0, 100);
            assertThat(FoundCells.of(other, 0, 100)).isEqualTo(fired);
            for (int cell : fired) {
                one.reset(cell);
                other.reset(cell);
            }
        }
        for (StateVariable variable : model.state()) {
            assertThat(perCell.column(variable.name())).isEqualTo(uniform.column(variable.name()));
        }
        assertThat(Arrays.stream(uniform.column("V")).distinct().count()).isGreaterThan(50);
    }

    @ParameterizedTest
    @MethodSource("modelsAndIntegrations")
    void theRestingStateRests(CellModel model, String integration) {
        FakeContext context = new FakeContext(model, 1, 0.1, true, Map.of()).integratedBy(integration);
        CellKernel kernel = model.prepare(context);
        kernel.initialise(0, 1);
        double[] rest = model.state().stream()
                .mapToDouble(variable -> context.column(variable.name())[0])
                .toArray();

        for (int step = 0; step < 5000; step++) {
            kernel.advance(0, 1, step * 0.1);
        }

        // The exponential current at rest is e^-20 of its value at threshold.
        for (int n = 0; n < rest.length; n++) {
            String name = model.state().get(n).name();
            assertThat(context.column(name)[0]).as(name).isEqualTo(rest[n], within(1e-7));
        }
        assertThat(FoundCells.of(kernel, 0, 1)).isEmpty();
    }

    /** A hundred cells with different currents and conductances, some of which fire. */
    private static FakeContext driven(CellModel model, boolean uniform) {
        FakeContext context = new FakeContext(model, 100, 0.1, uniform, Map.of());
        for (int cell = 0; cell < 100; cell++) {
            context.column("i")[cell] = 8.0 * cell;
            context.column("g")[cell] = 0.05 * cell;
        }
        return context;
    }

    @ParameterizedTest
    @MethodSource("models")
    void nothingIsWrittenOutsideTheRange(CellModel model) {
        FakeContext context = driven(model, true);
        CellKernel kernel = model.prepare(context);
        kernel.initialise(0, 100);
        double before = context.column("V")[49];

        kernel.advance(50, 60, 0);

        assertThat(context.column("V")[49]).isEqualTo(before);
        assertThat(context.column("V")[60]).isEqualTo(before);
        assertThat(context.column("V")[55]).isNotEqualTo(before);
    }

    /** At the threshold of the EIF the exponential current is Gl·deltaV; dV/dt follows from it. */
    @Test
    void theExponentialCurrentHasItsValueAtThreshold() {
        ExponentialIntegrateAndFire model = new ExponentialIntegrateAndFire();
        FakeContext context = new FakeContext(model, 1, 0.1, true, Map.of("deltaV", 2.0));
        CellKernel kernel = model.prepare(context);
        context.column("V")[0] = -50;

        kernel.advance(0, 1, 0);

        double current = 10 * (-70 + 50) + 10 * 2.0;
        assertThat(context.column("V")[0]).isEqualTo(-50 + 0.1 / 200 * current, within(1e-12));
    }

    @Test
    void withoutSharpnessTheExponentialCellIsTheLeakyOne() {
        FakeContext leaky = new FakeContext(new LeakyIntegrateAndFire(), 10, 0.1, true, Map.of());
        FakeContext sharp =
                new FakeContext(new ExponentialIntegrateAndFire(), 10, 0.1, true, Map.of("deltaV", 0.0, "Cm", 150.0));
        FakeContext adaptive = new FakeContext(
                new AdaptiveExponentialIntegrateAndFire(),
                10,
                0.1,
                true,
                Map.of("deltaV", 0.0, "Cm", 150.0, "a", 0.0, "b", 0.0));
        for (FakeContext context : new FakeContext[] {leaky, sharp, adaptive}) {
            Arrays.fill(context.column("i"), 190);
        }
        CellKernel[] kernels = {
            new LeakyIntegrateAndFire().prepare(leaky),
            new ExponentialIntegrateAndFire().prepare(sharp),
            new AdaptiveExponentialIntegrateAndFire().prepare(adaptive)
        };
        for (CellKernel kernel : kernels) {
            kernel.initialise(0, 10);
            for (int step = 0; step < 300; step++) {
                kernel.advance(0, 10, 0);
            }
        }

        assertThat(sharp.column("V")).isEqualTo(leaky.column("V"));
        assertThat(adaptive.column("V")).isEqualTo(leaky.column("V"));
    }

    @Test
    void aSpikeResetsThePotentialAndRaisesAdaptation() {
        AdaptiveExponentialIntegrateAndFire model = new AdaptiveExponentialIntegrateAndFire();
        FakeContext context = new FakeContext(model, 2, 0.1, true, Map.of("b", 20.0, "deltaV", 2.0));
        CellKernel kernel = model.prepare(context);
        kernel.initialise(0, 2);
        context.column("V")[1] = -39.9;

        assertThat(FoundCells.of(kernel, 0, 2)).containsExactly(1);
        kernel.reset(1);

        assertThat(context.column("V")[1]).isEqualTo(-70);
        assertThat(context.column("w")).containsExactly(0, 20);
        assertThat(FoundCells.of(kernel, 0, 2)).isEmpty();
        assertThat(kernel.refractoryMs(0)).isEqualTo(5);
    }
}
