package org.ntwk.cells;

import java.util.HashMap;
import java.util.Map;
import org.ntwk.api.cell.CellContext;
import org.ntwk.api.cell.CellModel;
import org.ntwk.api.parameter.ParameterValues;

/** Cells without an engine: columns, and the defaults of a model with some changed. */
final class FakeContext implements CellContext {

    private final int size;
    private final double dtMs;
    private final FakeParameters parameters;
    private final Map<String, double[]> columns = new HashMap<>();

    /** @param uniform whether the cells claim to have equal parameters; they do in either case */
    FakeContext(CellModel model, int size, double dtMs, boolean uniform, Map<String, Double> changed) {
        this.size = size;
        this.dtMs = dtMs;
        parameters = new FakeParameters(model.parameters(), size, uniform, changed);
    }

    /** The same cells by another way of integration. */
    FakeContext integratedBy(String integration) {
        parameters.with("integration", integration);
        return this;
    }

    double[] column(String name) {
        return columns.computeIfAbsent(name, key -> new double[size]);
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
        return column(variable);
    }

    @Override
    public double[] conductance() {
        return column("g");
    }

    @Override
    public double[] current() {
        return column("i");
    }

    @Override
    public double[] scratch() {
        return column("scratch");
    }
}
