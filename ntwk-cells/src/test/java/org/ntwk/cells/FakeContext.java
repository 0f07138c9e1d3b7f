package org.ntwk.cells;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ntwk.api.cell.CellContext;
import org.ntwk.api.cell.CellModel;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.stimulus.Waveform;

/** Cells without an engine: columns, and the defaults of a model with some changed. */
final class FakeContext implements CellContext, ParameterValues {

    private final int size;
    private final double dtMs;
    private final boolean uniform;
    private final Map<String, double[]> columns = new HashMap<>();
    private final Map<String, Double> numbers = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();

    /** @param uniform whether the cells claim to have equal parameters; they do in either case */
    FakeContext(CellModel model, int size, double dtMs, boolean uniform, Map<String, Double> changed) {
        this.size = size;
        this.dtMs = dtMs;
        this.uniform = uniform;
        for (ParameterSpec spec : model.parameters().list()) {
            if (spec.defaultValue() instanceof Value.Scalar scalar) {
                numbers.put(spec.name(), scalar.quantity().value());
            } else if (spec.defaultValue() instanceof Value.Text text) {
                texts.put(spec.name(), text.text());
            }
        }
        numbers.putAll(changed);
    }

    /** The same cells by another way of integration. */
    FakeContext integratedBy(String integration) {
        texts.put("integration", integration);
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
        return this;
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

    @Override
    public double number(String name) {
        return numbers.get(name);
    }

    @Override
    public boolean isUniform(String name) {
        return uniform;
    }

    @Override
    public boolean areUniform() {
        return uniform;
    }

    @Override
    public double[] perCell(String name) {
        double[] column = new double[size];
        Arrays.fill(column, numbers.get(name));
        return column;
    }

    @Override
    public int whole(String name) {
        throw new IllegalArgumentException(name);
    }

    @Override
    public boolean flag(String name) {
        throw new IllegalArgumentException(name);
    }

    @Override
    public String text(String name) {
        return texts.get(name);
    }

    @Override
    public List<String> names(String name) {
        throw new IllegalArgumentException(name);
    }

    @Override
    public double[] series(String name) {
        throw new IllegalArgumentException(name);
    }

    @Override
    public Waveform functionOfTime(String name) {
        throw new IllegalArgumentException(name);
    }
}
