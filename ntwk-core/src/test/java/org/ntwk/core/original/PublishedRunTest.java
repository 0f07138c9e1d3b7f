package org.ntwk.core.original;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ntwk.api.network.CellSelection;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.NetworkBuilder;
import org.ntwk.api.network.NetworkDescription;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.result.RunResult;
import org.ntwk.api.result.SpikeTrains;
import org.ntwk.core.Ntwk;

/** The whole RS-FS run of the original framework, spike for spike: connections, drive and all 26,376 spikes. */
class PublishedRunTest {

    private static final JsonNode GOLD = ReferenceDraws.read("rs-fs.json");

    @Test
    void everySpikeOfThePublishedRunComesOut() {
        try (RunResult result = Ntwk.create().run(new Experiment(network(), RunSettings.of("1500 ms")))) {
            long total = 0;
            for (String population : List.of("RecExc", "RecInh")) {
                JsonNode expected = GOLD.get("populations").get(population);
                SpikeTrains spikes = result.spikes(population);
                assertThat(firstSpikes(spikes, expected.get("first_spikes").size()))
                        .isEqualTo(rows(expected.get("first_spikes")));
                assertThat(checksum(spikes)).isEqualTo(expected.get("sha256").textValue());
                assertPotentials(result, population, expected.get("V_first8_every_50ms"));
                total += spikes.count();
            }
            assertThat(total).isEqualTo(26_376);
        }
    }

    private static void assertPotentials(RunResult result, String population, JsonNode expected) {
        for (int cell = 0; cell < expected.size(); cell++) {
            double[] potential = result.trace(population, "V").values(cell);
            for (int n = 0; n < expected.get(cell).size(); n++) {
                // The reference prints eight decimals.
                assertThat(potential[500 * n])
                        .isEqualTo(expected.get(cell).get(n).doubleValue(), within(1e-7));
            }
        }
    }

    private static String checksum(SpikeTrains spikes) {
        int last = GOLD.get("compare_steps_below").intValue();
        ReferenceDraws.Checksum checksum = new ReferenceDraws.Checksum();
        spikes.forEach((step, cell) -> {
            if (step < last) {
                checksum.add((int) step);
                checksum.add(cell);
            }
        });
        return checksum.hex();
    }

    private static List<List<Integer>> firstSpikes(SpikeTrains spikes, int count) {
        List<List<Integer>> rows = new ArrayList<>();
        spikes.forEach((step, cell) -> {
            if (rows.size() < count) {
                rows.add(List.of((int) step, cell));
            }
        });
        return rows;
    }

    private static List<List<Integer>> rows(JsonNode spikes) {
        List<List<Integer>> rows = new ArrayList<>();
        for (JsonNode row : spikes) {
            rows.add(List.of(row.get(0).intValue(), row.get(1).intValue()));
        }
        return rows;
    }

    private static NetworkDescription network() {
        ComponentDescription cell =
                ComponentDescription.of("adexp").with("Cm", "200 pF").with("a", "0 nS");
        ComponentDescription excitation = ComponentDescription.of("exponential").with("tau", "5 ms");
        ComponentDescription inhibition = excitation.with("reversal", "-80 mV");
        ComponentDescription rule = ComponentDescription.of("original-fixed-in-degree")
                .with("probability", 0.05)
                .with("seed", GOLD.get("connectivity_seed").doubleValue());
        NetworkBuilder network = NetworkBuilder.create("RS-FS")
                .excitatory(
                        "RecExc",
                        4000,
                        cell.with("deltaV", "2 mV").with("b", "40 pA").with("tauw", "500 ms"))
                .inhibitory(
                        "RecInh",
                        1000,
                        cell.with("deltaV", "0.5 mV").with("b", "0 pA").with("tauw", "1e9 ms"));
        for (String target : List.of("RecExc", "RecInh")) {
            ComponentDescription drive = ComponentDescription.of("original-poisson-drive")
                    .with("sources", 400)
                    .with("probability", 0.5)
                    .with("rate", "4 Hz + 4 Hz * exp(-(t - 1000 ms)^2 / 2 / (100 ms)^2)")
                    .with(
                            "seed",
                            GOLD.get("drive")
                                    .get("AffExc_" + target)
                                    .get("seed")
                                    .doubleValue());
            network.projection("RecExc", target, rule, excitation, "1 nS")
                    .projection("RecInh", target, rule, inhibition, "4 nS")
                    .stimulus("AffExc", target, drive, excitation, "1 nS")
                    .recordSpikes(target)
                    .recordTraces(target, CellSelection.first(8), "V");
        }
        return network.build();
    }
}
