package org.ntwk.core.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.IntToDoubleFunction;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.recording.Probe;

/**
 * What can be recorded of one compartment of each cell: its potential {@code V}; the conductances and currents of the synapses
 * on it, as of {@linkplain PopulationProbe whole cells}; and the variables of the mechanisms in its membrane, such as {@code
 * traub-sodium.m} or {@code calcium-pool.calcium}.
 */
public final class CompartmentProbe {

    private static final String V = "V";

    private final Population population;
    private final int compartment;

    /** @param population whose cells have compartments */
    public CompartmentProbe(Population population, int compartment) {
        this.population = population;
        this.compartment = compartment;
    }

    public static List<String> variables(Population population) {
        List<String> names = new ArrayList<>();
        names.add(V);
        names.addAll(PopulationProbe.synaptic(population));
        names.addAll(ofMechanisms(population));
        return names;
    }

    /** The variables of mechanisms, wherever these are. */
    static List<String> ofMechanisms(Population population) {
        TreeSet<String> names = new TreeSet<>();
        population
                .columnsOfMechanisms()
                .forEach(mechanism -> mechanism.state().keySet().forEach(name -> names.add(mechanism.nameOf(name))));
        return List.copyOf(names);
    }

    /** Empty if there is no such variable, or it is one of a mechanism and {@link #mechanismsWith} is not 1. */
    public Optional<Probe> find(String variable) {
        double[] potential = population.membranePotential();
        if (variable.equals(V)) {
            return Optional.of(of(Unit.MV, entry -> potential[entry]));
        }
        List<Population.StateColumn> columns = columns(variable);
        if (columns.size() == 1) {
            double[] values = columns.get(0).values();
            return Optional.of(of(columns.get(0).variable().unit(), entry -> values[entry]));
        }
        return PopulationProbe.synapses(population, variable)
                .map(synapses -> variable.startsWith("G")
                        ? of(Unit.NS, synapses::conductance)
                        : of(Unit.PA, entry -> synapses.current(entry, potential[entry])));
    }

    /** How many mechanisms in the membrane of the compartment have the variable. */
    public int mechanismsWith(String variable) {
        return columns(variable).size();
    }

    private List<Population.StateColumn> columns(String variable) {
        return population.columnsOfMechanisms().stream()
                .filter(mechanism -> mechanism.areaUm2()[compartment] > 0)
                .flatMap(mechanism -> mechanism.state().entrySet().stream()
                        .filter(entry -> variable.equals(mechanism.nameOf(entry.getKey()))))
                .map(Map.Entry::getValue)
                .toList();
    }

    private Probe of(Unit unit, IntToDoubleFunction valueOfEntry) {
        return new Probe() {
            @Override
            public Unit unit() {
                return unit;
            }

            @Override
            public double value(int cell) {
                return valueOfEntry.applyAsDouble(population.firstEntry(cell) + compartment);
            }
        };
    }
}
