package org.ntwk.core.plasticity;

import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.plasticity.PlasticityContext;
import org.ntwk.api.plasticity.PlasticityModel;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.random.RandomStream;
import org.ntwk.core.compile.ParameterResolver;
import org.ntwk.core.plugin.Registry;

/** One synapse: row 0 onto target 0. */
record FakePlasticityContext(double dtMs, ParameterValues parameters, double[] weights) implements PlasticityContext {

    static FakePlasticityContext of(
            PlasticityModel model, ComponentDescription description, double dtMs, double... weights) {
        Problems problems = new Problems();
        ParameterValues values = new ParameterResolver(Registry.of())
                .resolve(model, model.parameters(Unit.NS), description, "", problems, 0, RandomStream.of(1, "test"))
                .orElseThrow(() -> new AssertionError(problems.list()));
        return new FakePlasticityContext(dtMs, values, weights);
    }

    @Override
    public int rows() {
        return 1;
    }

    @Override
    public int[] targets() {
        return new int[1];
    }

    @Override
    public double gain() {
        return 1;
    }

    @Override
    public int firstTarget() {
        return 0;
    }

    @Override
    public int targetCount() {
        return 1;
    }

    @Override
    public int[] incoming() {
        return new int[1];
    }

    @Override
    public int[] incomingRows() {
        return new int[1];
    }
}
