package org.ntwk.core.original;

import com.fasterxml.jackson.databind.JsonNode;
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
import org.ntwk.core.file.Examples;
import org.ntwk.core.file.FlatModelReader;
import org.ntwk.core.file.OriginalDraws;

/**
 * A network of the original framework as its users have it: a flat file, and what their script says beside it.
 *
 * @param file in {@code examples/flat}, and the name of the reference data
 * @param rates of afferents that the script gives
 * @param seed of the original's quick run
 * @param seeds that the script gives in its own way
 */
public record PublishedNetwork(String file, Map<String, String> rates, long seed, Map<String, Long> seeds) {

    private static final String BUMPS =
            "4 Hz * (1 + erf((t - 100 ms) / (50 ms))) * (1 + erf(-(t - 1000 ms) / (50 ms))) / 4"
                    + " + 20 Hz * (1 + erf((t - 1150 ms) / (50 ms))) * (1 + erf(-(t - 2050 ms) / (50 ms))) / 4"
                    + " + 8 Hz * (1 + erf((t - 2200 ms) / (50 ms))) * (1 + erf(-(t - 3100 ms) / (50 ms))) / 4";

    /** Five million connections, each drawn out of all cells of its source population. */
    static final PublishedNetwork RING =
            script("ring", Map.of("AffExc", "3 Hz"), Map.of("AffExc_Inh", 1L, "AffExc_Exc", 1L));

    static final List<PublishedNetwork> ALL = List.of(
            RING,
            quickRun("rs-fs", Map.of("AffExc", "4 Hz + 4 Hz * exp(-(t - 1000 ms)^2 / 2 / (100 ms)^2)")),
            quickRun("spectrum-2018", Map.of()),
            script(
                    "three-populations",
                    Map.of("AffExc", "1 Hz"),
                    Map.of("AffExc_Exc", 0L, "AffExc_Inh", 1L, "AffExc_DsInh", 2L)),
            script("four-populations", Map.of("AffExc", "1 Hz"), Map.of("AffExc_Thal", 1L)),
            script("thalamic", Map.of("AffExc", "10 Hz"), Map.of("AffExc_TcExc", 0L)),
            script(
                    "rhythmic",
                    Map.of("AffExc", "0.5 Hz"),
                    Map.of("AffExc_Exc", 18L, "AffExc_Inh", 19L, "AffExc_oscillExc", 20L)),
            script(
                    "zerlaut-2019",
                    Map.of("AffExc", BUMPS, "AffExc_RecInh", "0 Hz"),
                    Map.of("AffExc_RecExc", 28L, "AffExc_DsInh", 29L)));

    private static PublishedNetwork quickRun(String file, Map<String, String> rates) {
        return new PublishedNetwork(file, rates, 1, Map.of());
    }

    private static PublishedNetwork script(String file, Map<String, String> rates, Map<String, Long> drives) {
        Map<String, Long> seeds = new HashMap<>(drives);
        seeds.put("connectivity", 5L);
        return new PublishedNetwork(file, rates, 0, seeds);
    }

    /** The one with that file. */
    public static PublishedNetwork named(String file) {
        return ALL.stream()
                .filter(network -> network.file().equals(file))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(file));
    }

    /** What the flat file and the script's rates describe, to be drawn by ntwk. */
    public Experiment described() {
        return new FlatModelReader()
                .read(Examples.inRepository("examples/flat/" + file + ".json"), rates)
                .experiment();
    }

    JsonNode reference() {
        return ReferenceDraws.read("gold/" + file + ".json");
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
                .flatMap(name -> Stream.of(
                        new RecordingDescription(name, CellSelection.all(), ComponentDescription.of("spikes")),
                        new RecordingDescription(name, CellSelection.first(8), potential)))
                .toList();
        return new Experiment(
                new NetworkDescription(
                        network.name(), network.populations(), network.projections(), network.stimuli(), recordings),
                drawn.settings());
    }

    @Override
    public String toString() {
        return file;
    }
}
