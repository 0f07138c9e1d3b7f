package org.ntwk.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntwk.api.network.CellSelection;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.NetworkBuilder;
import org.ntwk.api.network.PopulationDescription;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.network.SynapticSign;
import org.ntwk.api.result.RunResult;
import org.ntwk.api.result.Traces;
import org.ntwk.core.Ntwk;

/** Cells that advance in one pass with their synapses, against the same network whose columns somebody else may write. */
class FusionTest {

    private static final Ntwk NTWK = Ntwk.create();
    private static final ComponentDescription EXCITATION = ComponentDescription.of("exponential");
    private static final ComponentDescription INHIBITION = EXCITATION.with("reversal", "-80 mV");
    private static final ComponentDescription SOME =
            ComponentDescription.of("fixed-in-degree").with("probability", "0.02");

    private static NetworkBuilder network(String cell) {
        return NetworkBuilder.create("fusion")
                .population(
                        new PopulationDescription("E", 1200, SynapticSign.EXCITATORY, ComponentDescription.of(cell)))
                .population(new PopulationDescription("I", 300, SynapticSign.INHIBITORY, ComponentDescription.of(cell)))
                .projection("E", "E", SOME, EXCITATION, "2 nS")
                .projection("E", "I", SOME, EXCITATION, "2 nS")
                .projection("I", "E", SOME, INHIBITION, "5 nS")
                .projection("I", "I", SOME, INHIBITION, "5 nS")
                .stimulus(
                        "Aff",
                        "E",
                        ComponentDescription.of("poisson-drive")
                                .with("sources", "400")
                                .with("rate", "10 Hz"),
                        EXCITATION,
                        "1 nS")
                .recordSpikes("E")
                .recordTraces("E", CellSelection.indices(0, 7, 1199), "V", "Ge", "Ii");
    }

    private static RunResult run(NetworkBuilder network) {
        return NTWK.run(new Experiment(network.build(), RunSettings.of("100 ms").withThreads(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lif", "eif", "adexp", "iadexp"})
    void onePassGivesTheBitsOfManyPasses(String cell) {
        RunResult fused = run(network(cell));
        RunResult apart = run(network(cell)
                .stimulus(
                        "Nothing",
                        "E",
                        ComponentDescription.of("current-injection").with("current", "0 pA")));

        assertThat(fused.spikes("E").count()).isGreaterThan(50);
        assertThat(fused.spikes("E").timesMs()).isEqualTo(apart.spikes("E").timesMs());
        assertThat(fused.spikes("E").cells()).isEqualTo(apart.spikes("E").cells());
        for (String variable : new String[] {"V", "Ge", "Ii"}) {
            Traces trace = fused.trace("E", variable);
            for (int column = 0; column < trace.columns(); column++) {
                assertThat(trace.column(column))
                        .as("%s of cell %s", variable, column)
                        .isEqualTo(apart.trace("E", variable).column(column));
            }
        }
    }
}
