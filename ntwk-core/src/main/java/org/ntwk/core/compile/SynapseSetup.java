package org.ntwk.core.compile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.synapse.SynapseContext;
import org.ntwk.api.synapse.SynapseModel;
import org.ntwk.core.engine.Population;

/** What a synapse kernel is prepared with; it owns the columns of its group. */
final class SynapseSetup implements SynapseContext {

    private final Population population;
    private final double dtMs;
    private final ParameterValues parameters;
    private final Map<String, Population.StateColumn> columns = new LinkedHashMap<>();

    SynapseSetup(Population population, double dtMs, SynapseModel model, ParameterValues parameters) {
        this.population = population;
        this.dtMs = dtMs;
        this.parameters = parameters;
        for (StateVariable variable : model.state()) {
            columns.put(variable.name(), new Population.StateColumn(variable, population.newEntryColumn()));
        }
    }

    Map<String, Population.StateColumn> columns() {
        return Collections.unmodifiableMap(columns);
    }

    /** The column of the first variable, which weights are added to. */
    double[] input() {
        return columns.values().iterator().next().values();
    }

    @Override
    public int size() {
        return population.entries();
    }

    @Override
    public double dtMs() {
        return dtMs;
    }

    @Override
    public ParameterValues parameters() {
        return parameters;
    }

    @Override
    public double[] state(String variable) {
        Population.StateColumn column = columns.get(variable);
        if (column == null) {
            throw new IllegalArgumentException("the synapse has no state variable '" + variable + "'");
        }
        return column.values();
    }

    @Override
    public double[] voltage() {
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
}
