package org.ntwk.testkit.context;

import java.util.List;
import java.util.Map;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.parameter.ParameterValues;

/** What cells, membranes and synapses without an engine have alike: checked values and columns, all 0 at first. */
abstract class TestColumns {

    final Columns columns;
    private final ParameterValues parameters;
    private final int size;
    private final double dtMs;
    private final double[] conductance;
    private final double[] current;

    /** @param entries of the columns of conductance and current */
    TestColumns(
            String owner, List<StateVariable> state, ParameterValues parameters, int size, int entries, double dtMs) {
        this.parameters = parameters;
        this.size = size;
        this.dtMs = dtMs;
        columns = new Columns(owner, state, size);
        conductance = columns.add("conductance", entries);
        current = columns.add("current", entries);
    }

    /** Every column by a name for messages, to look at and to fill: those of state first. */
    public Map<String, double[]> columns() {
        return columns.all();
    }

    public int size() {
        return size;
    }

    public double dtMs() {
        return dtMs;
    }

    public ParameterValues parameters() {
        return parameters;
    }

    public double[] state(String variable) {
        return columns.state(variable);
    }

    public double[] conductance() {
        return conductance;
    }

    public double[] current() {
        return current;
    }
}
