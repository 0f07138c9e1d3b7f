package org.ntwk.core.compile;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.network.NetworkDescription;
import org.ntwk.api.network.PopulationDescription;
import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.quantity.Unit;
import org.ntwk.core.engine.Population;

/**
 * Writes the starting values that a description gives, as soon as their columns are there: those of the cell before its
 * mechanisms find their own steady state, those of mechanisms after that, and those of synapses last.
 */
final class InitialState {

    private final Compilation compilation;

    /** The variables of each population that have their starting values. */
    private final Map<String, Set<String>> written = new HashMap<>();

    InitialState(Compilation compilation) {
        this.compilation = compilation;
    }

    /** Writes what can be written by now. */
    void write(PopulationDescription description, Population population) {
        Set<String> done = written.computeIfAbsent(population.name(), name -> new HashSet<>());
        description.initial().forEach((variable, value) -> {
            Optional<Population.StateColumn> column = population.findColumn(variable);
            if (column.isPresent() && done.add(variable)) {
                write(value, population, variable, column.get(), path(description, variable));
            }
        });
    }

    private void write(
            Value value, Population population, String variable, Population.StateColumn column, String path) {
        ParameterResolver.perCell(
                        "the initial state",
                        spec(column.variable()),
                        value,
                        path,
                        compilation.problems,
                        population.size(),
                        compilation.random("initial", population.name(), variable))
                .ifPresent(start -> System.arraycopy(start, 0, column.values(), 0, population.size()));
    }

    /** What values a state variable can be given. */
    static ParameterSpec spec(StateVariable variable) {
        return ParameterSpec.number(variable.name(), variable.unit(), variable.doc())
                .bounds(variable.unit().measuresSameAs(Unit.NS) ? Bounds.NON_NEGATIVE : Bounds.ANY);
    }

    /** Writes the rest when all columns are there, and reports what has none. */
    void finish() {
        for (PopulationDescription description : compilation.network.populations()) {
            Population population = compilation.populations.get(description.name());
            if (population == null) {
                continue;
            }
            write(description, population);
            for (String variable : description.initial().keySet()) {
                if (!written.get(population.name()).contains(variable)) {
                    compilation.problems.addUnknown(
                            ProblemCode.UNKNOWN_REFERENCE,
                            path(description, variable),
                            "population " + population.name() + " has no state variable",
                            variable,
                            population.stateVariables());
                }
            }
        }
    }

    private static String path(PopulationDescription description, String variable) {
        return NetworkDescription.path(description) + ".initial." + variable;
    }
}
