package org.ntwk.api.network;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.parameter.Value;

/** What is changed while a network runs. A closed set. */
public sealed interface ChangeDescription {

    /** Which cells it concerns. */
    CellSelection cells();

    /** The new values by name. */
    Map<String, Value> values();

    /**
     * State variables or parameters of a population. Names are those of state variables ({@code V}, {@code m-current.p},
     * {@code G.Exc} for the synapses of one source) and of parameters of the cell ({@code b}) or of a mechanism
     * ({@code oscillation.amplitude}). Only parameters that may differ between cells can be changed for some.
     */
    record OfPopulation(String population, CellSelection cells, Map<String, Value> values)
            implements ChangeDescription {
        public OfPopulation {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }

    /**
     * Parameters of a stimulus, such as a rate or current. Where they are changed for some cells only, these get a
     * stimulus of their own with the new values, and random numbers of their own.
     *
     * @param target one of its targets; null for all
     */
    record OfStimulus(String stimulus, @Nullable String target, CellSelection cells, Map<String, Value> values)
            implements ChangeDescription {
        public OfStimulus {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }

    /** New values of all cells of a population. */
    static ChangeDescription ofPopulation(String population, String name, Value value) {
        return new OfPopulation(population, CellSelection.all(), Map.of(name, value));
    }

    /** New values of a stimulus at all its targets. */
    static ChangeDescription ofStimulus(String stimulus, String name, Value value) {
        return new OfStimulus(stimulus, null, CellSelection.all(), Map.of(name, value));
    }
}
