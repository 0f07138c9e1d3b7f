package org.ntwk.core.original;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ntwk.api.network.CellSelection;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.NetworkDescription;
import org.ntwk.api.network.PopulationDescription;
import org.ntwk.api.network.RecordingDescription;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.api.quantity.Unit;
import org.ntwk.core.file.Examples;
import org.ntwk.core.file.ExperimentReader;
import org.ntwk.core.file.FlatModelReader;
import org.ntwk.core.file.OriginalDraws;

/**
 * A network of the original framework as its users have it: a flat file, and what their script says beside it. Where that
 * is more than rates and seeds, the example is a file of ntwk.
 *
 * @param name of the reference data
 * @param example in {@code examples}
 * @param durationMs of the run
 * @param rates of afferents that the script gives
 * @param seed of the original's quick run
 * @param seeds that the script gives in its own way
 */
public record PublishedNetwork(
        String name, String example, int durationMs, Map<String, String> rates, long seed, Map<String, Long> seeds) {

    private static final String BUMPS =
            "4 Hz * (1 + erf((t - 100 ms) / (50 ms))) * (1 + erf(-(t - 1000 ms) / (50 ms))) / 4"
                    + " + 20 Hz * (1 + erf((t - 1150 ms) / (50 ms))) * (1 + erf(-(t - 2050 ms) / (50 ms))) / 4"
                    + " + 8 Hz * (1 + erf((t - 2200 ms) / (50 ms))) * (1 + erf(-(t - 3100 ms) / (50 ms))) / 4";

    /** Five million connections, each drawn out of all cells of its source population. */
    static final PublishedNetwork RING =
            script("ring", 500, Map.of("AffExc", "3 Hz"), Map.of("AffExc_Inh", 1L, "AffExc_Exc", 1L));

    static final List<PublishedNetwork> ALL = List.of(
            RING,
            quickRun("rs-fs", 1500, Map.of("AffExc", "4 Hz + 4 Hz * exp(-(t - 1000 ms)^2 / 2 / (100 ms)^2)")),
            quickRun("spectrum-2018", 6000, Map.of()),
            script(
                    "three-populations",
                    1000,
                    Map.of("AffExc", "1 Hz"),
                    Map.of("AffExc_Exc", 0L, "AffExc_Inh", 1L, "AffExc_DsInh", 2L)),
            script("four-populations", 1000, Map.of("AffExc", "1 Hz"), Map.of("AffExc_Thal", 1L)),
            script("thalamic", 300, Map.of("AffExc", "10 Hz"), Map.of("AffExc_TcExc", 0L)),
            script(
                    "rhythmic",
                    1000,
                    Map.of("AffExc", "0.5 Hz"),
                    Map.of("AffExc_Exc", 18L, "AffExc_Inh", 19L, "AffExc_oscillExc", 20L)),
            script(
                    "zerlaut-2019",
                    3000,
                    Map.of("AffExc", BUMPS, "AffExc_RecInh", "0 Hz"),
                    Map.of("AffExc_RecExc", 28L, "AffExc_DsInh", 29L)),
            new PublishedNetwork("coba-lif", "coba-lif.yaml", 300, Map.of(), 0, Map.of("connectivity", 5L)),
            new PublishedNetwork("coba-lif-1s", "coba-lif.yaml", 1000, Map.of(), 0, Map.of("connectivity", 5L)));

    private static PublishedNetwork quickRun(String name, int durationMs, Map<String, String> rates) {
        return new PublishedNetwork(name, "flat/" + name + ".json", durationMs, rates, 1, Map.of());
    }

    private static PublishedNetwork script(
            String name, int durationMs, Map<String, String> rates, Map<String, Long> drives) {
        Map<String, Long> seeds = new HashMap<>(drives);
        seeds.put("connectivity", 5L);
        return new PublishedNetwork(name, "flat/" + name + ".json", durationMs, rates, 0, seeds);
    }

    public static PublishedNetwork named(String name) {
        return ALL.stream()
                .filter(network -> network.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name));
    }

    /** What the file and the script's rates describe, to be drawn by ntwk. */
    public Experiment described() {
        Path file = Examples.inRepository("examples/" + example);
        Experiment read = example.endsWith(".json")
                ? new FlatModelReader().read(file, rates).experiment()
                : new ExperimentReader().read(file);
        return new Experiment(read.network(), read.settings().withDuration(Quantity.of(durationMs, Unit.MS)));
    }

    JsonNode reference() {
        return ReferenceDraws.read("gold/" + name + ".json");
    }

    /** Every spike is recorded, and V of the first eight cells every 50 ms. */
    Experiment experiment() {
        Experiment drawn = OriginalDraws.apply(described(), seed, seeds);
        NetworkDescription network = drawn.network();
        ComponentDescription potential = ComponentDescription.of("trace")
                .with("variables", Value.of(List.of("V")))
                .with("interval", "50 ms");
        List<RecordingDescription> recordings = network.populations().stream()
                .map(PopulationDescription::name)
                .flatMap(population -> Stream.of(
                        new RecordingDescription(population, CellSelection.all(), ComponentDescription.of("spikes")),
                        new RecordingDescription(population, CellSelection.first(8), potential)))
                .toList();
        return new Experiment(
                new NetworkDescription(
                        network.name(), network.populations(), network.projections(), network.stimuli(), recordings),
                drawn.settings());
    }

    @Override
    public String toString() {
        return name;
    }
}
