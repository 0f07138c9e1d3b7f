package org.ntwk.api.parameter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parameters of a component in the order in which they are documented. */
public final class ParameterSchema {

    public static final ParameterSchema EMPTY = of();

    private final Map<String, ParameterSpec> byName;

    private ParameterSchema(Map<String, ParameterSpec> byName) {
        this.byName = byName;
    }

    /** @throws IllegalArgumentException if two parameters have one name */
    public static ParameterSchema of(ParameterSpec... parameters) {
        return of(List.of(parameters));
    }

    /** @throws IllegalArgumentException if two parameters have one name */
    public static ParameterSchema of(List<ParameterSpec> parameters) {
        Map<String, ParameterSpec> byName = new LinkedHashMap<>();
        for (ParameterSpec parameter : parameters) {
            if (byName.put(parameter.name(), parameter) != null) {
                throw new IllegalArgumentException("two parameters are named '" + parameter.name() + "'");
            }
        }
        return new ParameterSchema(byName);
    }

    public List<ParameterSpec> list() {
        return List.copyOf(byName.values());
    }

    public List<String> names() {
        return List.copyOf(byName.keySet());
    }

    public Optional<ParameterSpec> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
