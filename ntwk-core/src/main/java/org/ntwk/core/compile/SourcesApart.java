package org.ntwk.core.compile;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ntwk.api.network.ChangeDescription;
import org.ntwk.api.network.NetworkDescription;
import org.ntwk.api.network.RecordingDescription;
import org.ntwk.api.parameter.Value;

/**
 * The sources whose synapses a description speaks of by themselves, as {@code G.Exc} or {@code I.Exc}. Theirs get columns
 * of their own; all others of equal kinetics share columns, which is faster.
 */
final class SourcesApart {

    private record Pair(String population, String source) {}

    private final Set<Pair> pairs = new HashSet<>();

    static SourcesApart of(NetworkDescription network) {
        SourcesApart apart = new SourcesApart();
        for (RecordingDescription recording : network.recordings()) {
            for (Value value : recording.recorder().parameters().values()) {
                apart.add(recording.population(), texts(value));
            }
        }
        network.populations()
                .forEach(population ->
                        apart.add(population.name(), population.initial().keySet()));
        network.interventions().forEach(intervention -> {
            if (intervention.change() instanceof ChangeDescription.OfPopulation change) {
                apart.add(change.population(), change.values().keySet());
            }
        });
        return apart;
    }

    private static List<String> texts(Value value) {
        if (value instanceof Value.Texts texts) {
            return texts.texts();
        }
        return value instanceof Value.Text text ? List.of(text.text()) : List.of();
    }

    /** Words with a dot may mean a source; where they mean something else, no source of that name is ever asked for. */
    private void add(String population, Collection<String> words) {
        Stream<String> dotted = words.stream().filter(word -> word.indexOf('.') > 0);
        dotted.forEach(word -> pairs.add(new Pair(population, word.substring(word.indexOf('.') + 1))));
    }

    boolean contains(String population, String source) {
        return pairs.contains(new Pair(population, source));
    }
}
