package org.ntwk.core.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.plugin.Component;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.random.RandomStream;
import org.ntwk.core.file.DataFolder;
import org.ntwk.core.plugin.ComponentKind;
import org.ntwk.core.plugin.Owned;
import org.ntwk.core.plugin.RegisteredComponent;
import org.ntwk.core.plugin.Registry;

/** Finds the components that a description uses, and checks their parameters. */
public final class ComponentResolver {

    private final Registry registry;
    private final ParameterResolver parameters;
    private final long seed;
    private final Problems problems;

    /**
     * @param files those that the description may name
     * @param seed of parameters that are drawn
     * @param problems where all that is wrong is told
     */
    public ComponentResolver(Registry registry, DataFolder files, long seed, Problems problems) {
        this.registry = registry;
        parameters = new ParameterResolver(registry, files);
        this.seed = seed;
        this.problems = problems;
    }

    /** A component with its checked parameters; empty if there was a problem. */
    public <C extends Component.WithParameters> Optional<Resolved<C>> resolve(
            ComponentKind<C> kind, ComponentDescription description, String path, int size) {
        return resolve(kind, Component.WithParameters::parameters, description, path, size);
    }

    /** As {@link #resolve}, for a component whose parameters depend on where it is used. */
    public <C extends Component> Optional<Resolved<C>> resolve(
            ComponentKind<C> kind,
            Function<C, ParameterSchema> schema,
            ComponentDescription description,
            String path,
            int size) {
        Optional<RegisteredComponent<C>> registered = registry.registered(kind, description.type());
        if (registered.isEmpty()) {
            problems.addUnknown(
                    ProblemCode.UNKNOWN_COMPONENT, path, "unknown " + kind.words(), description.type(), known(kind));
            return Optional.empty();
        }
        try {
            int before = problems.list().size();
            RegisteredComponent<C> use = registered.get().specialised(description, path, problems);
            boolean makesSense = problems.list().size() == before;
            return parameters
                    .resolve(
                            use.component(),
                            schema.apply(use.component()),
                            description,
                            path,
                            problems,
                            size,
                            RandomStream.of(seed, "parameters", path))
                    .filter(values -> makesSense)
                    .map(values -> new Resolved<>(use, values));
        } catch (Throwable e) {
            throw Owned.fault(registered.get(), path, "check of its parameters", e);
        }
    }

    private List<String> known(ComponentKind<?> kind) {
        List<String> names = new ArrayList<>(registry.names(kind));
        if (kind == ComponentKind.CELL) {
            names.addAll(registry.names(ComponentKind.NAMED_CELL));
        }
        return names;
    }

    /** A component with its checked parameters. */
    public record Resolved<C extends Component>(RegisteredComponent<C> registered, ParameterValues values) {

        public C component() {
            return registered.component();
        }
    }
}
