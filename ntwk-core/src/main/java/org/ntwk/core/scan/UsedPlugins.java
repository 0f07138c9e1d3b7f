package org.ntwk.core.scan;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.NetworkDescription;
import org.ntwk.api.network.SynapticContact;
import org.ntwk.api.parameter.Value;
import org.ntwk.core.plugin.Registry;

/** Which plugins a point depends on. */
final class UsedPlugins {

    private final Set<String> types = new HashSet<>();

    private UsedPlugins() {}

    /** Id and version of each plugin that brings a component of the network or one of the measures, sorted. */
    static List<String> of(NetworkDescription network, List<ComponentDescription> measures, Registry registry) {
        UsedPlugins used = new UsedPlugins();
        network.populations().forEach(population -> {
            used.add(population.cell());
            population.mechanisms().forEach(used::add);
        });
        network.projections().forEach(projection -> {
            used.add(projection.rule());
            used.add(projection.contact());
        });
        network.stimuli().forEach(stimulus -> {
            used.add(stimulus.model());
            SynapticContact contact = stimulus.contact();
            if (contact != null) {
                used.add(contact);
            }
        });
        network.recordings().forEach(recording -> used.add(recording.recorder()));
        measures.forEach(used::add);
        return registry.list().stream()
                .filter(registered -> used.types.contains(registered.component().name()))
                .map(registered -> registered.pluginId() + " " + registered.pluginVersion())
                .distinct()
                .sorted()
                .toList();
    }

    private void add(SynapticContact contact) {
        add(contact.synapse());
    }

    private void add(ComponentDescription component) {
        types.add(component.type());
        for (Value value : component.parameters().values()) {
            if (value instanceof Value.Nested nested) {
                add(nested.component());
            }
        }
    }
}
