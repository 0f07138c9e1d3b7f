package org.ntwk.api.network;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.ntwk.api.parameter.Value;

/**
 * The use of a component by name, with the parameters that differ from its defaults.
 *
 * @param type the component's name, such as {@code adexp} or {@code vendor:name}
 * @param parameters values by name, in the order given
 */
public record ComponentDescription(String type, Map<String, Value> parameters) {

    public ComponentDescription {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /** The component with its defaults. */
    public static ComponentDescription of(String type) {
        return new ComponentDescription(type, Map.of());
    }

    /** The same with a parameter given; a text that reads as a quantity, {@code "200 pF"}, is one. */
    public ComponentDescription with(String name, String value) {
        return with(name, Value.of(value));
    }

    /** The same with a pure number given. */
    public ComponentDescription with(String name, double value) {
        return with(name, Value.of(value));
    }

    public ComponentDescription with(String name, boolean value) {
        return with(name, Value.of(value));
    }

    public ComponentDescription with(String name, ComponentDescription value) {
        return with(name, Value.of(value));
    }

    public ComponentDescription with(String name, Site value) {
        return with(name, Value.of(value));
    }

    public ComponentDescription with(String name, Value value) {
        Map<String, Value> extended = new LinkedHashMap<>(parameters);
        extended.put(name, value);
        return new ComponentDescription(type, extended);
    }

    @Override
    public String toString() {
        return parameters.isEmpty()
                ? type
                : type
                        + parameters.entrySet().stream()
                                .map(entry -> entry.getKey() + ": " + entry.getValue())
                                .collect(Collectors.joining(", ", " {", "}"));
    }
}
