package org.ntwk.core.synapse;

import java.util.HashMap;
import java.util.Map;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.random.RandomStream;
import org.ntwk.api.synapse.SynapseContext;
import org.ntwk.api.synapse.SynapseModel;
import org.ntwk.core.compile.ParameterResolver;
import org.ntwk.core.plugin.Registry;

/** The columns of a membrane and of one group of synapses on it. */
record FakeSynapseContext(
        double dtMs,
        ParameterValues parameters,
        double[] voltage,
        double[] conductance,
        double[] current,
        Map<String, double[]> columns)
        implements SynapseContext {

    static FakeSynapseContext of(
            SynapseModel model,
            ComponentDescription description,
            double dtMs,
            double[] voltage,
            double[] conductance,
            double[] current) {
        Problems problems = new Problems();
        ParameterValues values = new ParameterResolver(Registry.of())
                .resolve(model, description, "", problems, voltage.length, RandomStream.of(1, "test"))
                .orElseThrow(() -> new AssertionError(problems.list()));
        return new FakeSynapseContext(dtMs, values, voltage, conductance, current, new HashMap<>());
    }

    @Override
    public int size() {
        return voltage.length;
    }

    @Override
    public double[] state(String variable) {
        return columns.computeIfAbsent(variable, name -> new double[size()]);
    }
}
