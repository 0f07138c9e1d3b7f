package org.ntwk.core.compile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ntwk.api.cell.NamedCell;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.NetworkDescription;
import org.ntwk.api.network.PopulationDescription;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.parameter.ParameterType;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.core.plugin.ComponentKind;
import org.ntwk.core.plugin.Registry;

/**
 * Puts cell models in the place of named cells. A name may go on with parameters and numbers in the units of their schema,
 * {@code AdExp_b_40_a_0}.
 */
public final class NamedCellExpansion {

    private final Registry registry;
    private final Problems problems;

    public NamedCellExpansion(Registry registry, Problems problems) {
        this.registry = registry;
        this.problems = problems;
    }

    /** The experiment without names; those that nobody knows are left as they are. */
    public Experiment of(Experiment experiment) {
        NetworkDescription network = experiment.network();
        List<PopulationDescription> populations =
                network.populations().stream().map(this::of).toList();
        return experiment.with(new NetworkDescription(
                network.name(),
                populations,
                network.projections(),
                network.stimuli(),
                network.recordings(),
                network.interventions()));
    }

    private PopulationDescription of(PopulationDescription given) {
        String type = given.cell().type();
        if (registry.find(ComponentKind.CELL, type).isPresent()) {
            return given;
        }
        Optional<NamedCell> named = named(type);
        if (named.isEmpty()) {
            return given;
        }
        String path = NetworkDescription.path(given) + ".cell";
        Map<String, Value> parameters = new LinkedHashMap<>(named.get().cell().parameters());
        parameters.putAll(inName(type.substring(named.get().name().length()), named.get(), path));
        parameters.putAll(given.cell().parameters());
        List<ComponentDescription> mechanisms = new ArrayList<>(named.get().mechanisms());
        mechanisms.addAll(given.mechanisms());
        return new PopulationDescription(
                given.name(),
                given.size(),
                given.sign(),
                new ComponentDescription(named.get().cell().type(), parameters),
                mechanisms,
                given.initial());
    }

    /** The named cell that the text is, or begins with. */
    private Optional<NamedCell> named(String type) {
        return registry.names(ComponentKind.NAMED_CELL).stream()
                .filter(name -> type.equals(name) || type.startsWith(name + "_"))
                .max(Comparator.comparingInt(String::length))
                .flatMap(name -> registry.find(ComponentKind.NAMED_CELL, name));
    }

    /** Parameters written as {@code _b_40_a_0}. */
    private Map<String, Value> inName(String rest, NamedCell named, String path) {
        Map<String, Value> overrides = new LinkedHashMap<>();
        if (rest.isEmpty()) {
            return overrides;
        }
        String[] words = rest.substring(1).split("_", -1);
        ParameterSchema schema = registry.find(ComponentKind.CELL, named.cell().type())
                .orElseThrow()
                .parameters();
        for (int n = 0; n < words.length; n += 2) {
            Optional<ParameterSpec> spec = schema.find(words[n]);
            if (spec.isEmpty()) {
                problems.addUnknown(
                        ProblemCode.UNKNOWN_PARAMETER,
                        path,
                        named.name() + rest + ": '" + named.cell().type() + "' has no parameter",
                        words[n],
                        schema.names());
            } else {
                value(spec.get(), n + 1 < words.length ? words[n + 1] : "", named.name() + rest, path)
                        .ifPresent(value -> overrides.put(spec.get().name(), value));
            }
        }
        return overrides;
    }

    private Optional<Value> value(ParameterSpec spec, String word, String name, String path) {
        Optional<Quantity> number = Quantity.parse(word);
        boolean bare = number.isPresent() && Quantity.of(number.get().value()).equals(number.get());
        if (!bare || !(spec.type() instanceof ParameterType.Number type)) {
            problems.add(
                    ProblemCode.WRONG_TYPE,
                    path,
                    name + ": behind " + spec.name() + " there must be its number"
                            + spec.unit().map(unit -> " in " + unit).orElse("") + ", not '" + word + "'.",
                    "Maybe write the parameters apart: {type: " + name.substring(0, name.indexOf('_')) + ", "
                            + spec.name() + ": …}.");
            return Optional.empty();
        }
        return Optional.of(Value.of(Quantity.of(number.get().value(), type.unit())));
    }
}
