package org.ntwk.core.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.NetworkDescription;
import org.ntwk.api.network.PopulationDescription;
import org.ntwk.api.network.StimulusDescription;
import org.ntwk.api.parameter.Value;

/**
 * The network of a run that the original framework recorded, as far as the keys beside its recordings tell. Nothing is
 * filled in: cells whose parameters are not all there are of the type {@value #UNKNOWN} with those that are,
 * connections are left out if their kinetics are not there, and a drive without a known rate has none.
 */
public final class RecordedModel {

    /** The type of cells that the file does not tell enough of. */
    public static final String UNKNOWN = "unknown";

    private static final Node.Place NOWHERE = new Node.Place(0, 0);

    private final Node.Mapping map;
    private final FlatNames names;

    private RecordedModel(Node.Mapping map, FlatNames names) {
        this.map = map;
        this.names = names;
    }

    /**
     * The network, without recordings.
     *
     * @param sizes number of cells of each population, in their order
     * @param keys of the flat model: pure numbers and lists of texts; others are not read
     */
    public static NetworkDescription of(String name, Map<String, Integer> sizes, Map<String, Value> keys) {
        Map<String, Node> entries = new LinkedHashMap<>();
        keys.forEach((key, value) -> {
            if (value instanceof Value.Scalar scalar) {
                entries.put(key, numeral(scalar.quantity().value()));
            } else if (value instanceof Value.Texts texts) {
                List<Node> words = texts.texts().stream()
                        .<Node>map(text -> new Node.Word(text, NOWHERE))
                        .toList();
                entries.put(key, new Node.Sequence(words, NOWHERE));
            }
        });
        sizes.forEach((population, size) -> entries.put("N_" + population, numeral(size)));
        Node.Mapping map = new Node.Mapping(entries, NOWHERE);
        List<String> recurrent = List.copyOf(sizes.keySet());
        RecordedModel model = new RecordedModel(map, new FlatNames(recurrent, afferents(map, recurrent)));
        List<PopulationDescription> populations =
                recurrent.stream().map(model::population).toList();
        return model.connected(name, populations);
    }

    private static Node numeral(double value) {
        return new Node.Numeral(value, Double.toString(value), NOWHERE);
    }

    private static List<String> afferents(Node.Mapping map, List<String> recurrent) {
        FlatKeys keys = new FlatKeys(map, new FileProblems());
        List<String> afferents =
                new ArrayList<>(FlatNames.of(keys, new ArrayList<>()).sources());
        afferents.removeAll(recurrent);
        return afferents;
    }

    private PopulationDescription population(String name) {
        FileProblems problems = new FileProblems();
        FlatNames alone = new FlatNames(List.of(name), List.of());
        PopulationDescription population = FlatCells.populations(new FlatKeys(map, problems), alone, new ArrayList<>())
                .get(0);
        if (problems.isEmpty()) {
            return population;
        }
        FlatKeys keys = new FlatKeys(map, new FileProblems());
        return new PopulationDescription(
                name, population.size(), population.sign(), FlatCells.given(keys, name, UNKNOWN));
    }

    private NetworkDescription connected(String name, List<PopulationDescription> populations) {
        FileProblems problems = new FileProblems();
        FlatKeys keys = new FlatKeys(map, problems);
        FlatConnections connections = new FlatConnections(keys, names, new ArrayList<>());
        FlatRates rates =
                new FlatRates(keys, Map.of(), FlatModelReader.settings(keys, new ArrayList<>()), new ArrayList<>());
        var projections = connections.projections();
        var stimuli = connections.stimuli(rates).stream().map(this::asTold).toList();
        return problems.isEmpty()
                ? new NetworkDescription(name, populations, projections, stimuli, List.of())
                : new NetworkDescription(name, populations, List.of(), List.of(), List.of());
    }

    /** The original draws one event a step at most; the rate is what the file says, or is not said. */
    private StimulusDescription asTold(StimulusDescription stimulus) {
        Map<String, Value> parameters = new LinkedHashMap<>(
                stimulus.model().with("events", "one-per-step").parameters());
        if (!tellsRate(stimulus.name())) {
            parameters.remove("rate");
        }
        return new StimulusDescription(
                stimulus.name(),
                stimulus.target(),
                stimulus.sign(),
                stimulus.cells(),
                new ComponentDescription(stimulus.model().type(), parameters),
                stimulus.contact());
    }

    private boolean tellsRate(String afferent) {
        return map.entries().keySet().stream()
                .anyMatch(key -> key.equals("F_" + afferent)
                        || key.equals("Farray_" + afferent)
                        || key.startsWith(afferent + "_IncreasingStep_"));
    }
}
