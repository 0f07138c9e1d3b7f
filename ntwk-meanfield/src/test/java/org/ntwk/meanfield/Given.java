package org.ntwk.meanfield;

import java.util.List;
import java.util.Map;
import org.ntwk.api.meanfield.TransferFunction;
import org.ntwk.api.meanfield.TransferFunctionContext;
import org.ntwk.api.meanfield.TransferFunctionModel;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.stimulus.Waveform;

/** Parameters as a test gives them, the rest at their defaults. */
public record Given(ParameterSchema schema, Map<String, Object> values) implements ParameterValues {

    /** The function of the model for the cell and inputs of {@link Cells}. */
    public static TransferFunction function(TransferFunctionModel model, Map<String, Object> values) {
        return model.prepare(
                new TransferFunctionContext(Cells.REC_EXC, Cells.INPUTS, new Given(model.parameters(), values), ""));
    }

    /** What the model has against values. */
    public static List<Problem> problems(TransferFunctionModel model, Map<String, Object> values) {
        Problems problems = new Problems();
        model.check(new Given(model.parameters(), values), "transfer", problems);
        return problems.list();
    }

    private Object get(String name) {
        Object given = values.get(name);
        if (given != null) {
            return given;
        }
        Value value = schema.find(name).orElseThrow().defaultValue();
        if (value instanceof Value.Text text) return text.text();
        if (value instanceof Value.Flag flag) return flag.on();
        if (value instanceof Value.Numbers numbers) return numbers.numbers().toArray();
        if (value instanceof Value.Scalar scalar) return scalar.quantity().value();
        throw new IllegalArgumentException(name + " has no default that tests know of");
    }

    @Override
    public boolean flag(String name) {
        return (boolean) get(name);
    }

    @Override
    public String text(String name) {
        return (String) get(name);
    }

    @Override
    public double[] series(String name) {
        return (double[]) get(name);
    }

    @Override
    public double number(String name) {
        return (double) get(name);
    }

    @Override
    public boolean isUniform(String name) {
        throw new UnsupportedOperationException(name);
    }

    @Override
    public boolean areUniform() {
        throw new UnsupportedOperationException();
    }

    @Override
    public double[] perCell(String name) {
        throw new UnsupportedOperationException(name);
    }

    @Override
    public int whole(String name) {
        throw new UnsupportedOperationException(name);
    }

    @Override
    public List<String> names(String name) {
        throw new UnsupportedOperationException(name);
    }

    @Override
    public Waveform functionOfTime(String name) {
        throw new UnsupportedOperationException(name);
    }
}
