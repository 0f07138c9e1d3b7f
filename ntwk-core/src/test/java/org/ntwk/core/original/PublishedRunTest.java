package org.ntwk.core.original;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.ntwk.api.network.PopulationDescription;
import org.ntwk.api.result.RunResult;
import org.ntwk.api.result.SpikeTrains;
import org.ntwk.core.Ntwk;

/** Runs of the original framework (see the README of the resources), spike for spike, from its own flat files. */
class PublishedRunTest {

    static final List<PublishedNetwork> NETWORKS = PublishedNetwork.ALL;

    @ParameterizedTest
    @FieldSource("NETWORKS")
    void everySpikeOfThePublishedRunComesOut(PublishedNetwork network) {
        JsonNode reference = network.reference();
        try (RunResult result = Ntwk.create().run(network.experiment())) {
            assertThat(result.experiment().network().populations())
                    .extracting(PopulationDescription::name)
                    .containsExactlyElementsOf(
                            () -> reference.get("populations").fieldNames());
            for (PopulationDescription population :
                    result.experiment().network().populations()) {
                assertSpikes(result.spikes(population.name()), population.name(), reference);
                assertPotentials(result, population.name(), reference);
            }
        }
    }

    private static void assertSpikes(SpikeTrains spikes, String population, JsonNode reference) {
        JsonNode expected = reference.get("populations").get(population);
        int last = reference.get("compare_steps_below").intValue();
        ReferenceDraws.Checksum checksum = new ReferenceDraws.Checksum();
        List<List<Integer>> first = new ArrayList<>();
        int[] per100ms = new int[expected.get("counts_per_100ms").size()];
        spikes.forEach((step, cell) -> {
            if (first.size() < expected.get("first_spikes").size()) {
                first.add(List.of((int) step, cell));
            }
            if (step < last) {
                checksum.add((int) step);
                checksum.add(cell);
                per100ms[(int) step / 1000]++;
            }
        });
        assertThat(first).isEqualTo(ReferenceDraws.rows(expected.get("first_spikes")));
        assertThat(per100ms).containsExactly(ReferenceDraws.ints(expected.get("counts_per_100ms")));
        assertThat(checksum.hex()).isEqualTo(expected.get("sha256").textValue());
    }

    private static void assertPotentials(RunResult result, String population, JsonNode reference) {
        JsonNode expected = reference.get("populations").get(population).get("V_first8_every_50ms");
        assertThat(expected).hasSize(8);
        for (int cell = 0; cell < expected.size(); cell++) {
            // The reference prints eight decimals.
            assertThat(result.trace(population, "V").values(cell))
                    .containsExactly(ReferenceDraws.doubles(expected.get(cell)), within(1e-7));
        }
    }
}
