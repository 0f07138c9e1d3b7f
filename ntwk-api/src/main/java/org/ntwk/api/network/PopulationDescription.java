package org.ntwk.api.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ntwk.api.parameter.Value;

/**
 * Cells of one kind.
 *
 * @param name unique in the network
 * @param size number of cells
 * @param sign how its synapses count in recordings and figures
 * @param cell the cell model
 * @param mechanisms intrinsic currents on its membrane
 * @param initial starting values of state variables; those not named start at the model's rest
 */
public record PopulationDescription(
        String name,
        int size,
        SynapticSign sign,
        ComponentDescription cell,
        List<ComponentDescription> mechanisms,
        Map<String, Value> initial) {

    public PopulationDescription {
        mechanisms = List.copyOf(mechanisms);
        initial = Collections.unmodifiableMap(new LinkedHashMap<>(initial));
    }

    public PopulationDescription(String name, int size, SynapticSign sign, ComponentDescription cell) {
        this(name, size, sign, cell, List.of(), Map.of());
    }

    public PopulationDescription withMechanism(ComponentDescription mechanism) {
        List<ComponentDescription> extended = new ArrayList<>(mechanisms);
        extended.add(mechanism);
        return new PopulationDescription(name, size, sign, cell, extended, initial);
    }

    public PopulationDescription withInitial(String variable, Value value) {
        Map<String, Value> extended = new LinkedHashMap<>(initial);
        extended.put(variable, value);
        return new PopulationDescription(name, size, sign, cell, mechanisms, extended);
    }
}
