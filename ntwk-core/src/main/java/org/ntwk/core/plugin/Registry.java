package org.ntwk.core.plugin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.plugin.Component;
import org.ntwk.api.plugin.NtwkPlugin;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;

/** All components that are at hand, by kind and name. Immutable. */
public final class Registry {

    private final Map<ComponentKind<?>, Map<String, RegisteredComponent<?>>> byKind = new LinkedHashMap<>();

    /** @param plugins between which no name clashes */
    Registry(List<LoadedPlugin> plugins) {
        for (LoadedPlugin plugin : plugins) {
            for (RegisteredComponent<?> registered : plugin.components()) {
                byKind.computeIfAbsent(registered.kind(), kind -> new LinkedHashMap<>())
                        .put(registered.component().name(), registered);
            }
        }
    }

    /**
     * The components of plugins that are given as objects, without a look at the class path.
     *
     * @throws InvalidInputException if one of them breaks the rules for plugins, or two bring the same name
     */
    public static Registry of(NtwkPlugin... plugins) {
        return PluginDiscovery.registryOf(List.of(plugins));
    }

    /** Every component, by kind, in the order of registration. */
    public List<RegisteredComponent<?>> list() {
        return ComponentKind.ALL.stream()
                .flatMap(kind -> ofKind(kind).values().stream())
                .toList();
    }

    public List<String> names(ComponentKind<?> kind) {
        return List.copyOf(ofKind(kind).keySet());
    }

    public <C extends Component> Optional<C> find(ComponentKind<C> kind, String name) {
        return registered(kind, name).map(RegisteredComponent::component);
    }

    /** As {@link #find}; a name that is not there is a problem at the path. */
    public <C extends Component> Optional<C> find(ComponentKind<C> kind, String name, String path, Problems problems) {
        return registered(kind, name, path, problems).map(RegisteredComponent::component);
    }

    /** As {@link #registered(ComponentKind, String)}; a name that is not there is a problem at the path. */
    public <C extends Component> Optional<RegisteredComponent<C>> registered(
            ComponentKind<C> kind, String name, String path, Problems problems) {
        Optional<RegisteredComponent<C>> component = registered(kind, name);
        if (component.isEmpty()) {
            problems.addUnknown(ProblemCode.UNKNOWN_COMPONENT, path, "unknown " + kind.words(), name, names(kind));
        }
        return component;
    }

    /** The component that one use of it is; what makes no sense in the description is reported elsewhere. */
    public <C extends Component> Optional<C> use(ComponentKind<C> kind, ComponentDescription use) {
        return registered(kind, use.type())
                .map(found -> found.specialised(use, "", new Problems()).component());
    }

    @SuppressWarnings("unchecked") // entries of a kind are of that kind
    public <C extends Component> Optional<RegisteredComponent<C>> registered(ComponentKind<C> kind, String name) {
        return Optional.ofNullable((RegisteredComponent<C>) ofKind(kind).get(name));
    }

    private Map<String, RegisteredComponent<?>> ofKind(ComponentKind<?> kind) {
        return byKind.getOrDefault(kind, Map.of());
    }
}
