package org.ntwk.core.equation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.ntwk.api.cell.CellContext;
import org.ntwk.api.cell.CellKernel;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.random.RandomStream;
import org.ntwk.core.compile.ParameterResolver;
import org.ntwk.core.plugin.Registry;

/** Cells by equations without an engine: their columns and their kernel, at rest. */
final class BareCells implements CellContext {

    final DefinedCell model;
    final CellKernel kernel;

    private final int size;
    private final double dtMs;
    private final ParameterValues parameters;
    private final Map<String, double[]> state = new HashMap<>();
    private final double[] conductance;
    private final double[] current;
    private final double[] scratch;

    BareCells(ComponentDescription cell, int size, double dtMs) {
        this.size = size;
        this.dtMs = dtMs;
        conductance = new double[size];
        current = new double[size];
        scratch = new double[size];
        Problems problems = new Problems();
        model = (DefinedCell) new EquationCell().specialise(cell, "cell", problems);
        parameters = new ParameterResolver(Registry.of())
                .resolve(model, cell, "cell", problems, size, RandomStream.of(1))
                .orElse(null);
        assertThat(problems.list()).isEmpty();
        for (StateVariable variable : model.state()) {
            state.put(variable.name(), new double[size]);
        }
        kernel = model.prepare(this);
        kernel.initialise(0, size);
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
