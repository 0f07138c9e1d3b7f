package org.ntwk.cells;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.stimulus.Waveform;

/** The defaults of a component with some changed. */
public final class FakeParameters implements ParameterValues {

    private final int size;
    private final boolean uniform;
    private final Map<String, Double> numbers = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();

    /** @param uniform whether the cells claim to have equal parameters; they do in either case */
    public FakeParameters(ParameterSchema schema, int size, boolean uniform, Map<String, Double> changed) {
        this.size = size;
        this.uniform = uniform;
        for (ParameterSpec spec : schema.list()) {
            if (spec.defaultValue() instanceof Value.Scalar scalar) {
                numbers.put(spec.name(), scalar.quantity().value());
            } else if (spec.defaultValue() instanceof Value.Text text) {
                texts.put(spec.name(), text.text());
            }
        }
        numbers.putAll(changed);
    }

    /** Sets a text or a choice. */
    public FakeParameters with(String name, String text) {
        texts.put(name, text);
        return this;
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
        return (int) number(name);
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
