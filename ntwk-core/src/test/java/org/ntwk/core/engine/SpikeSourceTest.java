package org.ntwk.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntwk.api.network.CellSelection;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.NetworkBuilder;
import org.ntwk.api.network.RecordingDescription;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.network.StimulusDescription;
import org.ntwk.api.network.SynapticContact;
import org.ntwk.api.network.SynapticSign;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.result.RunResult;
import org.ntwk.api.result.SpikeTrains;
import org.ntwk.core.Ntwk;

/** Populations of spike sources: afferents that their targets share. */
class SpikeSourceTest {

    private static final Ntwk NTWK = Ntwk.create();
    private static final ComponentDescription SOURCE = ComponentDescription.of("spike-source");
    private static final ComponentDescription LIF = ComponentDescription.of("lif");
    private static final ComponentDescription SYNAPSE = ComponentDescription.of("exponential");
    private static final ComponentDescription ONE_TO_ONE = ComponentDescription.of("one-to-one");

    private static StimulusDescription given(CellSelection cells, double[] times, double[] onto) {
        return new StimulusDescription(
                "Given",
                "Aff",
                SynapticSign.EXCITATORY,
                cells,
                ComponentDescription.of("spike-trains")
                        .with("times", Value.of(times, "ms"))
                        .with("cells", Value.of(onto, "1")),
                null);
    }

    private static RunResult run(NetworkBuilder network, int threads) {
        return NTWK.run(new Experiment(network.build(), RunSettings.of("20 ms").withThreads(threads)));
    }

    @Test
    void aSpikeThroughASourceActsInTheSameStepAsASpikeOfTheStimulusItself() {
        double[] times = {2, 2, 5.5, 3};
        double[] cells = {1, 1, 0, 2};
        NetworkBuilder network = NetworkBuilder.create("relay")
                .excitatory("Aff", 3, SOURCE)
                .excitatory("Through", 3, LIF)
                .excitatory("Direct", 3, LIF)
                .stimulus(given(CellSelection.all(), times, cells))
                .projection("Aff", "Through", ONE_TO_ONE, SYNAPSE, "2 nS")
                .stimulus(
                        "Same",
                        "Direct",
                        given(CellSelection.all(), times, cells).model(),
                        SYNAPSE,
                        "2 nS")
                .recordSpikes("Aff")
                .recordTraces("Through", CellSelection.all(), "V", "Ge")
                .recordTraces("Direct", CellSelection.all(), "V", "Ge");
        try (RunResult result = run(network, 1)) {
            assertThat(result.spikes("Aff").cells()).containsExactly(1, 1, 2, 0);
            assertThat(result.spikes("Aff").timesMs()).containsExactly(2, 2, 3, 5.5);
            for (int cell = 0; cell < 3; cell++) {
                double[] conductance = result.trace("Through", "Ge").values(cell);
                assertThat(conductance)
                        .isEqualTo(result.trace("Direct", "Ge").values(cell))
                        .contains(cell == 1 ? 4.0 : 2.0);
                assertThat(result.trace("Through", "V").values(cell))
                        .isEqualTo(result.trace("Direct", "V").values(cell));
            }
        }
    }

    @Test
    void onlySelectedSourcesFireAndSeveralStimuliAddUp() {
        NetworkBuilder network = NetworkBuilder.create("selected")
                .excitatory("Aff", 3, SOURCE)
                .stimulus(given(CellSelection.indices(0, 2), new double[] {1, 1, 1}, new double[] {2, 1, 0}))
                .stimulus(
                        "More",
                        "Aff",
                        ComponentDescription.of("spike-trains").with("times", Value.of(new double[] {1}, "ms")))
                .recordSpikes("Aff");
        try (RunResult result = run(network, 1)) {
            assertThat(result.spikes("Aff").cells()).containsExactly(0, 0, 1, 2, 2);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void sourcesThatFireAtRandomAreInOrderAndTheSameAtAnyNumberOfThreads(int threads) {
        NetworkBuilder network = NetworkBuilder.create("random")
                .excitatory("Aff", 2500, SOURCE)
                .excitatory("Exc", 1500, LIF)
                .stimulus(
                        "Drive",
                        "Aff",
                        ComponentDescription.of("poisson-drive")
                                .with("sources", 1)
                                .with("rate", "200 Hz"))
                .projection(
                        "Aff",
                        "Exc",
                        ComponentDescription.of("fixed-in-degree").with("probability", 0.02),
                        SYNAPSE,
                        "1 nS")
                .recordSpikes("Aff")
                .recordTraces("Exc", CellSelection.spread(5), "Ge");
        try (RunResult one = run(network, 1);
                RunResult several = run(network, threads)) {
            int[] cells = several.spikes("Aff").cells();
            double[] times = several.spikes("Aff").timesMs();
            assertThat(cells).isEqualTo(one.spikes("Aff").cells());
            // 2500 cells, 200 Hz, 20 ms: 10,000 spikes expected, SD 100; off by 5 SD once in a million seeds.
            assertThat(cells.length).isBetween(9500, 10_500);
            for (int n = 1; n < cells.length; n++) {
                assertThat(times[n] > times[n - 1] || times[n] == times[n - 1] && cells[n] >= cells[n - 1])
                        .isTrue();
            }
            for (int column = 0; column < 5; column++) {
                assertThat(several.trace("Exc", "Ge").column(column))
                        .isEqualTo(one.trace("Exc", "Ge").column(column));
            }
        }
    }

    private static RecordingDescription afferentSpikes(String population, String stimulus, CellSelection cells) {
        return new RecordingDescription(
                population, cells, ComponentDescription.of("afferent-spikes").with("stimulus", stimulus));
    }

    @Test
    void spikesOfAStimulusAreKeptWhereAndWhenTheyArrive() {
        NetworkBuilder network = NetworkBuilder.create("afferents")
                .excitatory("Exc", 4, LIF)
                .stimulus(new StimulusDescription(
                        "Given",
                        "Exc",
                        SynapticSign.EXCITATORY,
                        CellSelection.indices(0, 1, 3),
                        ComponentDescription.of("spike-trains")
                                .with("times", Value.of(new double[] {1, 1, 2, 3, 4}, "ms"))
                                .with("cells", Value.of(new double[] {3, 0, 1, 2, 3}, "1")),
                        SynapticContact.of(SYNAPSE, Value.of("1 nS"))
                                .withDelay(Value.of("0.5 ms"))
                                .withReleaseProbability(0)))
                .record(afferentSpikes("Exc", "Given", CellSelection.indices(0, 3)))
                .recordTraces("Exc", CellSelection.all(), "Ge");
        try (RunResult result = run(network, 1)) {
            SpikeTrains given = result.events().get(0);
            assertThat(given.name()).isEqualTo("Given");
            assertThat(given.cells()).containsExactly(0, 3, 3);
            assertThat(given.timesMs()).containsExactly(1.5, 1.5, 4.5);
            assertThat(result.trace("Exc", "Ge").values(3)).containsOnly(0);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void spikesOfADriveRaiseTheConductanceOneByOne(int threads) {
        NetworkBuilder network = NetworkBuilder.create("drive")
                .excitatory("Exc", 2500, LIF)
                .stimulus(
                        "Drive",
                        "Exc",
                        ComponentDescription.of("poisson-drive")
                                .with("sources", 10)
                                .with("rate", "20 Hz"),
                        SYNAPSE.with("tau", "1e9 ms"),
                        "1 nS")
                .record(afferentSpikes("Exc", "Drive", CellSelection.all()))
                .recordTraces("Exc", CellSelection.all(), "Ge");
        try (RunResult result = run(network, threads)) {
            int[] counts = new int[2500];
            result.events().get(0).forEach((step, cell) -> counts[cell] += step < 199 ? 1 : 0);
            for (int cell = 0; cell < 2500; cell++) {
                double[] conductance = result.trace("Exc", "Ge").values(cell);
                assertThat(conductance[199]).isCloseTo(counts[cell], within(1e-6));
            }
        }
    }
}
