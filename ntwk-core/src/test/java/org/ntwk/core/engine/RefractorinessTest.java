package org.ntwk.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ntwk.api.network.CellSelection;
import org.ntwk.api.network.ChangeDescription;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.NetworkBuilder;
import org.ntwk.api.network.PopulationDescription;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.network.SynapticSign;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.result.RunResult;
import org.ntwk.core.Ntwk;
import org.ntwk.core.plugin.ComponentKind;

/** Cells that a clamp drives above threshold in every step fire as often as their refractory period lets them. */
class RefractorinessTest {

    private static final Ntwk NTWK = Ntwk.create();
    private static final double[] PERIODS_MS = {0, 0.1, 0.55, 2, 5};
    private static final int[] STEPS = {1, 1, 5, 20, 50};

    private static final ComponentDescription CLAMP = ComponentDescription.of("voltage-clamp")
            .with("conductance", "1000 nS")
            .with("potential", "100 mV");

    /** The last spike is at 0.9 ms: cells whose period becomes 5 ms then rest until 5.9 ms. */
    @Test
    void aPeriodThatIsChangedHoldsForTheLastSpike() {
        ComponentDescription cell =
                ComponentDescription.of("lif").with("Trefrac", "0 ms").with("Vreset", "-60 mV");
        Experiment experiment = new Experiment(
                NetworkBuilder.create("refractory")
                        .population(new PopulationDescription("Cells", 2, SynapticSign.EXCITATORY, cell)
                                .withMechanism(CLAMP))
                        .recordSpikes("Cells")
                        .recordTraces("Cells", CellSelection.all(), "V")
                        .intervention("1 ms", ChangeDescription.ofPopulation("Cells", "Trefrac", Value.of("5 ms")))
                        .build(),
                RunSettings.of("10 ms"));
        try (RunResult result = NTWK.run(experiment)) {
            long[] counts = new long[100];
            result.spikes("Cells").forEach((step, index) -> counts[(int) step]++);
            for (int step = 0; step < counts.length; step++) {
                assertThat(counts[step]).isEqualTo(step < 10 || step == 59 ? 2 : 0);
            }
            assertThat(result.trace("Cells", "V").column(1)).containsOnly(-60.0, -70.0);
        }
    }

    static Stream<Arguments> cells() {
        List<String> integrations = List.of("euler", "exponential-euler");
        return NTWK.plugins().registry().names(ComponentKind.CELL).stream()
                .filter(RefractorinessTest::isRefractory)
                .flatMap(name -> integrations.stream().map(integration -> Arguments.of(name, integration)));
    }

    private static boolean isRefractory(String cell) {
        return NTWK.plugins()
                .registry()
                .find(ComponentKind.CELL, cell)
                .orElseThrow()
                .parameters()
                .find("Trefrac")
                .isPresent();
    }

    @ParameterizedTest
    @MethodSource("cells")
    void refractorinessIsExact(String name, String integration) {
        ComponentDescription cell = ComponentDescription.of(name)
                .with("integration", integration)
                .with("Trefrac", Value.of(PERIODS_MS, "ms"))
                .with("Vreset", "-60 mV");
        PopulationDescription cells = new PopulationDescription(
                        "Cells", PERIODS_MS.length, SynapticSign.EXCITATORY, cell)
                .withMechanism(CLAMP);
        Experiment experiment = new Experiment(
                NetworkBuilder.create("refractory")
                        .population(cells)
                        .recordSpikes("Cells")
                        .recordTraces("Cells", CellSelection.all(), "V")
                        .build(),
                RunSettings.of("20 ms"));
        try (RunResult result = NTWK.run(experiment)) {
            for (int n = 0; n < PERIODS_MS.length; n++) {
                int cellIndex = n;
                List<Long> fired = new ArrayList<>();
                result.spikes("Cells").forEach((step, index) -> {
                    if (index == cellIndex) {
                        fired.add(step);
                    }
                });
                List<Long> expected = LongStream.iterate(0, step -> step < 200, step -> step + STEPS[cellIndex])
                        .boxed()
                        .toList();
                assertThat(fired).isEqualTo(expected);
                assertThat(result.trace("Cells", "V").column(n)).containsOnly(-60.0, -70.0);
            }
        }
    }
}
