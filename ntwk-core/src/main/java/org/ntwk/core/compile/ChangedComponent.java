package org.ntwk.core.compile;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.membrane.MembraneMechanism;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.parameter.Distribution;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.parameter.ParameterType;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.plugin.Component;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.quantity.NumberArray;
import org.ntwk.api.quantity.Unit;
import org.ntwk.core.engine.Population;
import org.ntwk.core.plugin.ComponentKind;

/**
 * A component with new values of some parameters.
 *
 * @param description the component with them
 * @param resolved the same, checked
 */
record ChangedComponent<C extends Component>(ComponentDescription description, ComponentResolver.Resolved<C> resolved) {

    /**
     * Where a component stands, and where its new values stand.
     *
     * @param component path in the description, which its random numbers depend on
     * @param change path of the new values
     * @param tMs time of the change, which tells its random numbers from those of others
     */
    record Place(String component, String change, double tMs) {}

    /**
     * Checks new values; empty if there was a problem.
     *
     * @param cells for which they hold; null for all
     * @param size of the population
     */
    static <C extends Component.WithParameters> Optional<ChangedComponent<C>> of(
            ComponentKind<C> kind,
            ComponentDescription present,
            Map<String, Value> values,
            int @Nullable [] cells,
            int size,
            Place place,
            Compilation compilation) {
        Compilation own = compilation.again();
        Optional<ComponentResolver.Resolved<C>> before =
                compilation.again().resolve(kind, present, place.component, size);
        ComponentDescription changed = present;
        for (Map.Entry<String, Value> entry : values.entrySet()) {
            Optional<Value> value = cells == null
                    ? Optional.of(entry.getValue())
                    : forSome(kind, present, before, entry, cells, size, place, own);
            if (value.isPresent()) {
                changed = changed.with(entry.getKey(), value.get());
            }
        }
        Optional<ComponentResolver.Resolved<C>> resolved = own.resolve(kind, changed, place.component, size);
        tell(own.problems, before.isPresent(), values, place, compilation.problems);
        ComponentDescription whole = changed;
        return resolved.filter(checked -> before.isPresent() && own.problems.isEmpty())
                .map(checked -> new ChangedComponent<>(whole, checked));
    }

    /** As {@link #of}, for a mechanism in the membranes of compartments of all cells. */
    static Optional<ChangedComponent<MembraneMechanism>> inCompartments(
            ComponentDescription present,
            Map<String, Value> values,
            Population population,
            Place place,
            Compilation compilation) {
        Compilation own = compilation.again();
        boolean wasSound =
                placed(present, population, place, compilation.again()).isPresent();
        ComponentDescription changed = present;
        for (Map.Entry<String, Value> entry : values.entrySet()) {
            changed = changed.with(entry.getKey(), entry.getValue());
        }
        ComponentDescription whole = changed;
        Optional<MechanismPlaces.Placed> placed = placed(whole, population, place, own);
        tell(own.problems, wasSound, values, place, compilation.problems);
        return placed.filter(checked -> wasSound).map(checked -> new ChangedComponent<>(whole, checked.resolved()));
    }

    private static Optional<MechanismPlaces.Placed> placed(
            ComponentDescription use, Population population, Place place, Compilation compilation) {
        return compilation
                .mechanismPlaces()
                .place(
                        use,
                        place.component,
                        "the cells of " + population.name(),
                        population.compartments().orElseThrow(),
                        population.size());
    }

    private static void tell(Problems own, boolean wasSound, Map<String, Value> values, Place place, Problems told) {
        own.list().stream()
                .filter(problem -> wasSound || concerns(problem, values, place))
                .forEach(problem -> told.add(inChange(problem, place)));
    }

    /** Whether it is about a new value: mistakes that the component has already are told where it stands. */
    private static boolean concerns(Problem problem, Map<String, Value> values, Place place) {
        return values.keySet().stream()
                .map(name -> place.component + "." + name)
                .anyMatch(path -> problem.path().equals(path)
                        || problem.path().startsWith(path + ".")
                        || problem.path().startsWith(path + "["));
    }

    /** The values of all cells, of which some are new. */
    private static <C extends Component.WithParameters> Optional<Value> forSome(
            ComponentKind<C> kind,
            ComponentDescription present,
            Optional<ComponentResolver.Resolved<C>> before,
            Map.Entry<String, Value> entry,
            int[] cells,
            int size,
            Place place,
            Compilation own) {
        String name = entry.getKey();
        String path = place.component + "." + name;
        Optional<ParameterSpec> spec = own.registry
                .use(kind, present)
                .flatMap(component -> component.parameters().find(name));
        if (spec.isEmpty()) {
            return Optional.of(entry.getValue());
        }
        if (!(spec.get().type() instanceof ParameterType.Number number) || !number.perCell()) {
            own.problems.add(
                    ProblemCode.CONTRADICTION,
                    path,
                    name + " of '" + present.type() + "' is the same for all cells and cannot be changed for some.");
            return Optional.empty();
        }
        if (before.isEmpty()) {
            return Optional.of(entry.getValue());
        }
        Optional<double[]> drawn = ParameterResolver.perCell(
                "'" + present.type() + "'",
                spec.get(),
                entry.getValue(),
                path,
                own.problems,
                size,
                own.random("change", path, Double.toString(place.tMs)));
        return drawn.map(values -> {
            double[] all = before.get().values().perCell(name);
            for (int cell : cells) {
                all[cell] = values[cell];
            }
            Unit unit = number.unit();
            return Value.of(new Distribution.Explicit(NumberArray.of(all), unit));
        });
    }

    private static Problem inChange(Problem problem, Place place) {
        String path = problem.path().startsWith(place.component)
                ? place.change + problem.path().substring(place.component.length())
                : problem.path();
        return new Problem(problem.code(), path, problem.message(), problem.hint());
    }
}
