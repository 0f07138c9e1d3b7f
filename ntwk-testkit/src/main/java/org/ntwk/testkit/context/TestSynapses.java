package org.ntwk.testkit.context;

import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.synapse.SynapseContext;
import org.ntwk.api.synapse.SynapseKernel;
import org.ntwk.api.synapse.SynapseModel;

/** One group of synapses and the membranes they are on, without an engine: all columns 0 at first. */
public final class TestSynapses extends TestColumns implements SynapseContext {

    private final SynapseModel model;
    private final double[] voltage;

    /** Synapses of a model with values that are checked. */
    public TestSynapses(SynapseModel model, ParameterValues parameters, int size, double dtMs) {
        super(model.name(), model.state(), parameters, size, size, dtMs);
        this.model = model;
        voltage = columns.add("voltage", size);
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

    @Override
    public double[] voltage() {
        return voltage;
    }
}
