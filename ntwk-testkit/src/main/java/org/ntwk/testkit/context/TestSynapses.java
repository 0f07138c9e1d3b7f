package org.ntwk.testkit.context;

import java.util.Map;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.synapse.SynapseContext;
import org.ntwk.api.synapse.SynapseKernel;
import org.ntwk.api.synapse.SynapseModel;

/** One group of synapses and the membranes they are on, without an engine: all columns 0 at first. */
public final class TestSynapses implements SynapseContext {

    private final SynapseModel model;
    private final ParameterValues parameters;
    private final int size;
    private final double dtMs;
    private final Columns columns;
    private final double[] voltage;
    private final double[] conductance;
    private final double[] current;

    /** Synapses of a model with values that are checked. */
    public TestSynapses(SynapseModel model, ParameterValues parameters, int size, double dtMs) {
        this.model = model;
        this.parameters = parameters;
        this.size = size;
        this.dtMs = dtMs;
        columns = new Columns(model.name(), model.state(), size);
        voltage = columns.add("voltage", size);
        conductance = columns.add("conductance", size);
        current = columns.add("current", size);
    }

    /**
     * Synapses as a description has them.
     *
     * @throws org.ntwk.api.problem.InvalidInputException with all problems of the description
     */
    public static TestSynapses of(SynapseModel model, ComponentDescription use, int size, double dtMs) {
        return new TestSynapses(model, OfClassPath.values(model, use, size), size, dtMs);
    }

    /** The kernel of these synapses. */
    public SynapseKernel prepare() {
        return model.prepare(this);
    }

    /** The column that weights times the gain of the kernel are added to. */
    public double[] arrivals() {
        return columns.state(model.state().get(0).name());
    }

    /** Every column by a name for messages, to look at and to fill: those of state first. */
    public Map<String, double[]> columns() {
        return columns.all();
    }

    @Override
    public int size() {
        return size;
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
        return columns.state(variable);
    }

    @Override
    public double[] voltage() {
        return voltage;
    }

    @Override
    public double[] conductance() {
        return conductance;
    }

    @Override
    public double[] current() {
        return current;
    }
}
