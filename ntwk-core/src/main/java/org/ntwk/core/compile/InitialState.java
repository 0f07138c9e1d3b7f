package org.ntwk.core.compile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
    private final List<Starting> populations = new ArrayList<>();

    InitialState(Compilation compilation) {
        this.compilation = compilation;
    }

    /** The starting values of a population. */
    Starting of(PopulationDescription description, Population population) {
        Starting starting = new Starting(description, population);
        populations.add(starting);
        return starting;
    }

    /** Writes the rest when all columns are there, and reports what has none. */
    void finish() {
        populations.forEach(Starting::finish);
    }

    /** What values a state variable can be given. */
    static ParameterSpec spec(StateVariable variable) {
        return ParameterSpec.number(variable.name(), variable.unit(), variable.doc())
                .bounds(variable.unit().measuresSameAs(Unit.NS) ? Bounds.NON_NEGATIVE : Bounds.ANY);
    }

    /** Those of one population. */
    final class Starting {

        private final PopulationDescription description;
        private final Population population;

        /** The variables that have their values. */
        private final Set<String> written = new HashSet<>();

        private Starting(PopulationDescription description, Population population) {
            this.description = description;
            this.population = population;
        }

        /** Writes what can be written by now. */
        void write() {
            description.initial().forEach((variable, value) -> {
                Optional<Population.StateColumn> column = population.findColumn(variable);
                if (column.isPresent() && written.add(variable)) {
                    write(value, variable, column.get());
                }
            });
        }

        private void write(Value value, String variable, Population.StateColumn column) {
            ParameterResolver.perCell(
                            "the initial state",
                            spec(column.variable()),
                            value,
                            path(variable),
                            compilation.problems,
                            population.size(),
                            compilation.random("initial", population.name(), variable))
                    .ifPresent(start -> {
                        System.arraycopy(start, 0, column.values(), 0, population.size());
                        for (int cell = 0; cell < population.size(); cell++) {
                            population.variableSet(variable, cell);
                        }
                    });
        }

        private void finish() {
            write();
            Unsettled unsettled = new Unsettled(compilation, description, population);
            for (String variable : description.initial().keySet()) {
                if (!written.contains(variable) && !unsettled.mayName(variable)) {
                    compilation.problems.addUnknown(
                            ProblemCode.UNKNOWN_REFERENCE,
                            path(variable),
                            "population " + population.name() + " has no state variable",
                            variable,
                            population.stateVariables());
                }
            }
        }

        private String path(String variable) {
            return NetworkDescription.path(description) + ".initial." + variable;
        }
    }
}
