package org.ntwk.core.compile;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.ntwk.api.cell.CellModel;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.NetworkDescription;
import org.ntwk.api.network.PopulationDescription;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.plugin.Component;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.random.RandomStream;
import org.ntwk.core.check.Checks;
import org.ntwk.core.engine.Population;
import org.ntwk.core.file.DataFolder;
import org.ntwk.core.plugin.ComponentKind;
import org.ntwk.core.plugin.Registry;

/** What the steps of one compilation share. */
final class Compilation {

    final NetworkDescription network;
    final double dtMs;
    final long steps;
    final long seed;
    final Registry registry;
    final DataFolder files;
    final Checks checks;
    final Problems problems = new Problems();

    /**
     * The populations by name, in the order of the description. One that has mistakes stands there as far as it is known, so
     * that what is said about it can be checked too: without cells if its size is wrong or too large, without variables if
     * its cell model is not known, and with no kernel.
     */
    final Map<String, Population> populations = new LinkedHashMap<>();

    private final ComponentResolver resolver;

    Compilation(
            NetworkDescription network,
            double dtMs,
            long steps,
            long seed,
            Registry registry,
            DataFolder files,
            Checks checks) {
        this.network = network;
        this.dtMs = dtMs;
        this.steps = steps;
        this.seed = seed;
        this.registry = registry;
        this.files = files;
        this.checks = checks;
        resolver = new ComponentResolver(registry, files, seed, problems);
    }

    /** Mechanisms in the membranes of cells with compartments. */
    MechanismPlaces mechanismPlaces() {
        return new MechanismPlaces(registry, resolver, problems);
    }

    /** The same with problems of its own. */
    Compilation again() {
        Compilation again = new Compilation(network, dtMs, steps, seed, registry, files, checks);
        again.populations.putAll(populations);
        return again;
    }

    /** The stream of a purpose. */
    RandomStream random(String... purpose) {
        return RandomStream.of(seed, purpose);
    }

    /** A component that a description names, with its checked parameters; empty if there was a problem. */
    <C extends Component.WithParameters> Optional<ComponentResolver.Resolved<C>> resolve(
            ComponentKind<C> kind, ComponentDescription description, String path, int size) {
        return resolve(kind, Component.WithParameters::parameters, description, path, size);
    }

    /** As {@link #resolve}, for a component whose parameters depend on where it is used. */
    <C extends Component> Optional<ComponentResolver.Resolved<C>> resolve(
            ComponentKind<C> kind,
            Function<C, ParameterSchema> schema,
            ComponentDescription description,
            String path,
            int size) {
        return resolver.resolve(kind, schema, description, path, size);
    }

    /**
     * The cell model of a population, whatever its parameters are; empty if nobody knows it or its definition makes no sense,
     * which is reported elsewhere.
     */
    Optional<CellModel> model(PopulationDescription description) {
        Problems own = new Problems();
        return registry.registered(ComponentKind.CELL, description.cell().type())
                .map(found -> found.specialised(description.cell(), "", own).component())
                .filter(model -> own.isEmpty());
    }

    /** The population of a name; empty if it is not there, which is then reported. */
    Optional<Population> population(String name, String path) {
        if (network.population(name).isEmpty()) {
            problems.addUnknown(
                    ProblemCode.UNKNOWN_REFERENCE,
                    path,
                    "there is no population",
                    name,
                    network.populations().stream()
                            .map(population -> population.name())
                            .toList());
        }
        return Optional.ofNullable(populations.get(name));
    }
}
