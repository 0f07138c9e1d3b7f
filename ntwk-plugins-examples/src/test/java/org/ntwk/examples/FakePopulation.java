package org.ntwk.examples;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ntwk.api.cell.CellContext;
import org.ntwk.api.cell.CellModel;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.stimulus.Waveform;

/** Columns for a few cells with a model's default parameters, some of them replaced. */
final class FakePopulation implements CellContext, ParameterValues {

    private final int size;
    private final double dtMs;
    private final Map<String, Double> parameters = new HashMap<>();
    private final Map<String, double[]> state = new HashMap<>();
    private final double[] conductance;
    private final double[] current;

    FakePopulation(CellModel model, int size, double dtMs, Map<String, Double> replaced) {
        this.size = size;
        this.dtMs = dtMs;
        for (ParameterSpec parameter : model.parameters().list()) {
            Value.Scalar value = (Value.Scalar) parameter.defaultValue();
            parameters.put(parameter.name(), value.quantity().value());
        }
        parameters.putAll(replaced);
        for (StateVariable variable : model.state()) {
            state.put(variable.name(), new double[size]);
        }
        conductance = new double[size];
        current = new double[size];
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
        return new double[size];
    }

    @Override
    public double number(String name) {
        return parameters.get(name);
    }

    @Override
    public boolean isUniform(String name) {
        return true;
    }

    @Override
    public boolean areUniform() {
        return true;
    }

    @Override
    public double[] perCell(String name) {
        double[] values = new double[size];
        Arrays.fill(values, number(name));
        return values;
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
        throw new IllegalArgumentException(name);
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
