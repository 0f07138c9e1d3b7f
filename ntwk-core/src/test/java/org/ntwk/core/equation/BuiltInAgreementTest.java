package org.ntwk.core.equation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ntwk.api.network.CellSelection;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.NetworkBuilder;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.parameter.Distribution;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.api.result.RunResult;
import org.ntwk.core.Ntwk;

/** Cells by equations are the built-in cells: every spike, and every variable at every step to rounding. */
class BuiltInAgreementTest {

    private static final int CELLS = 1100;

    static Stream<Arguments> cells() {
        return Stream.of(
                Arguments.of("lif", SampleCells.LIF, List.of("V")),
                Arguments.of("eif", SampleCells.EIF, List.of("V")),
                Arguments.of("adexp", SampleCells.ADEXP, List.of("V", "w")));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void equalParametersGiveEqualRuns(String builtIn, ComponentDescription byEquations, List<String> variables) {
        ComponentDescription other =
                ComponentDescription.of(builtIn).with("Trefrac", "5 ms").with("Vthre", "-50 mV");
        for (String parameter : List.of("Gl", "Cm", "El", "Vreset", "deltaV", "a", "b", "tauw")) {
            Value value = byEquations.parameters().get(parameter);
            other = value == null ? other : other.with(parameter, value);
        }
        assertAgreement(other, byEquations, variables);
    }

    @ParameterizedTest
    @MethodSource("cells")
    void parametersOfEachCellGiveEqualRuns(String builtIn, ComponentDescription byEquations, List<String> variables) {
        double[] capacitance = new double[CELLS];
        double[] threshold = new double[CELLS];
        for (int n = 0; n < CELLS; n++) {
            capacitance[n] = 150 + 0.1 * n;
            threshold[n] = -52 + 0.003 * n;
        }
        Value capacitances = Value.of(new Distribution.Explicit(
                ((Value.Numbers) Value.of(capacitance, "pF")).numbers(),
                Quantity.of("1 pF").unit()));
        Value thresholds = Value.of(new Distribution.Explicit(
                ((Value.Numbers) Value.of(threshold, "mV")).numbers(),
                Quantity.of("1 mV").unit()));
        ComponentDescription other =
                ComponentDescription.of(builtIn).with("Cm", capacitances).with("Vthre", thresholds);
        ComponentDescription equations = byEquations.with("Cm", capacitances).with("Vthre", thresholds);
        for (String parameter : List.of("deltaV", "a", "b", "tauw")) {
            Value value = byEquations.parameters().get(parameter);
            other = value == null ? other : other.with(parameter, value);
        }
        assertAgreement(other, equations, variables);
    }

    private static void assertAgreement(
            ComponentDescription builtIn, ComponentDescription byEquations, List<String> variables) {
        try (RunResult expected = run(builtIn, variables);
                RunResult result = run(byEquations, variables)) {
            assertThat(expected.spikes("Exc").count()).isGreaterThan(CELLS);
            assertThat(result.spikes("Exc").cells())
                    .isEqualTo(expected.spikes("Exc").cells());
            assertThat(result.spikes("Exc").timesMs())
                    .isEqualTo(expected.spikes("Exc").timesMs());
            for (String variable : variables) {
                for (int column = 0; column < 10; column++) {
                    assertThat(result.trace("Exc", variable).column(column))
                            .containsExactly(expected.trace("Exc", variable).column(column), within(1e-8));
                }
            }
        }
    }

    private static RunResult run(ComponentDescription cell, List<String> variables) {
        ComponentDescription drive = ComponentDescription.of("poisson-drive")
                .with("sources", 200)
                .with("probability", 1)
                .with("rate", "8 Hz");
        NetworkBuilder network = NetworkBuilder.create("driven")
                .excitatory("Exc", CELLS, cell)
                .stimulus("Aff", "Exc", drive, ComponentDescription.of("exponential"), "1.5 nS")
                .recordSpikes("Exc")
                .recordTraces("Exc", CellSelection.spread(10), variables.toArray(String[]::new));
        return Ntwk.create().run(new Experiment(network.build(), RunSettings.of("300 ms")));
    }
}
