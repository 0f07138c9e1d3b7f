package org.ntwk.benchmarks;

import java.util.HashMap;
import java.util.Map;
import org.ntwk.api.cell.CellContext;
import org.ntwk.api.cell.CellKernel;
import org.ntwk.api.cell.CellModel;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.random.RandomStream;
import org.ntwk.core.compile.ParameterResolver;
import org.ntwk.core.plugin.Registry;

/** The columns of a population without an engine. */
final class BareCells implements CellContext {

    private final int size;
    private final ParameterValues parameters;
    private final Map<String, double[]> state = new HashMap<>();
    private final double[] conductance;
    private final double[] current;
    private final double[] scratch;
    private final CellKernel kernel;

    private BareCells(CellModel model, int size, ParameterValues parameters) {
        this.size = size;
        this.parameters = parameters;
        for (StateVariable variable : model.state()) {
            state.put(variable.name(), new double[size]);
        }
        conductance = new double[size];
        current = new double[size];
        scratch = new double[size];
        kernel = model.prepare(this);
        kernel.initialise(0, size);
    }

    /** Cells of a use of a model, at rest. */
    static BareCells of(CellModel model, ComponentDescription use, int size, Registry registry) {
        Problems problems = new Problems();
        ParameterValues parameters = new ParameterResolver(registry)
                .resolve(model, use, "cell", problems, size, RandomStream.of(1))
                .orElseThrow(() -> new IllegalArgumentException(problems.list().toString()));
        return new BareCells(model, size, parameters);
    }

    CellKernel kernel() {
        return kernel;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public double dtMs() {
        return 0.1;
    }

    @Override
    public ParameterValues parameters() {
        return parameters;
    }

    @Override
    public double[] state(String variable) {
        return state.get(variable);
    }

    @Override
    public double[] conductance() {
        return conductance;
    }

    @Override
    public double[] current() {
        return current;
    }

    @Override
    public double[] scratch() {
        return scratch;
    }
}
