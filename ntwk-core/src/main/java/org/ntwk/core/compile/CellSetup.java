package org.ntwk.core.compile;

import org.ntwk.api.cell.CellContext;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.core.engine.Population;

/** What a cell kernel is prepared with. */
record CellSetup(Population population, double dtMs, ParameterValues parameters) implements CellContext {

    @Override
    public int size() {
        return population.size();
    }

    @Override
    public double[] state(String variable) {
        return population.column(variable);
    }

    @Override
    public double[] membranePotential() {
        return population.membranePotential();
    }

    @Override
    public double[] conductance() {
        return population.conductance();
    }

    @Override
    public double[] current() {
        return population.current();
    }

    @Override
    public double[] scratch() {
        return population.scratch();
    }
}
