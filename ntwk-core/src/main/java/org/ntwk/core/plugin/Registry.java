package org.ntwk.core.plugin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ntwk.api.plugin.Component;
import org.ntwk.api.plugin.NtwkPlugin;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;

/** All components that are at hand, by kind and name. Immutable. */
public final class Registry {

    private final Map<ComponentKind<?>, Map<String, RegisteredComponent<?>>> byKind = new LinkedHashMap<>();

    /** @throws IllegalArgumentException if two components of one kind have one name */
    Registry(Collection<RegisteredComponent<?>> components) {
        for (RegisteredComponent<?> registered : components) {
            RegisteredComponent<?> previous = byKind.computeIfAbsent(registered.kind(), kind -> new LinkedHashMap<>())
                    .put(registered.component().name(), registered);
            if (previous != null) {
                throw new IllegalArgumentException("two components of one kind are named "
                        + registered.component().name());
            }
        }
    }

    /** The components of plugins that are given as objects; they take the path of any jar. */
    public static Registry of(NtwkPlugin... plugins) {
        List<RegisteredComponent<?>> components = new ArrayList<>();
        for (NtwkPlugin plugin : plugins) {
            for (ComponentKind<? extends Component> kind : ComponentKind.ALL) {
                register(plugin, kind, components);
            }
        }
        return new Registry(components);
    }

    private static <C extends Component> void register(
            NtwkPlugin plugin, ComponentKind<C> kind, List<RegisteredComponent<?>> components) {
        for (C component : kind.components().apply(plugin)) {
            components.add(new RegisteredComponent<>(
                    kind,
                    component,
                    plugin.id(),
                    plugin.version(),
                    plugin.getClass().getName()));
        }
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
        Optional<C> component = find(kind, name);
        if (component.isEmpty()) {
            problems.addUnknown(ProblemCode.UNKNOWN_COMPONENT, path, "unknown " + kind.words(), name, names(kind));
        }
        return component;
    }

    @SuppressWarnings("unchecked") // entries of a kind are of that kind
    public <C extends Component> Optional<RegisteredComponent<C>> registered(ComponentKind<C> kind, String name) {
        return Optional.ofNullable((RegisteredComponent<C>) ofKind(kind).get(name));
    }

    private Map<String, RegisteredComponent<?>> ofKind(ComponentKind<?> kind) {
        return byKind.getOrDefault(kind, Map.of());
    }
}
