package org.ntwk.core.waveform;

import java.util.List;
import java.util.Map;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.stimulus.Waveform;
import org.ntwk.api.stimulus.WaveformModel;
import org.ntwk.core.expression.Expression;

/** A formula in t. */
public final class ExpressionWaveformModel implements WaveformModel {

    private static final Map<String, Unit> TIME = Map.of("t", Unit.MS);

    @Override
    public String name() {
        return "expression";
    }

    @Override
    public String summary() {
        return "a formula with units in the time t since the start of the run";
    }

    @Override
    public List<String> equations() {
        return List.of("x(t) = expression, for example 4 Hz + 4 Hz * exp(-(t - 1000 ms)^2 / (2 * (100 ms)^2))");
    }

    @Override
    public ParameterSchema parameters(Unit valueUnit) {
        return ParameterSchema.of(ParameterSpec.text("expression", "the formula; t is the time"));
    }

    @Override
    public Waveform prepare(ParameterValues values, Unit valueUnit) {
        Expression expression = Expression.parse(values.text("expression"), TIME, valueUnit);
        return expression instanceof Expression.Constant constant
                ? Waveform.constant(constant.value())
                : new Formula(expression);
    }

    private record Formula(Expression expression) implements Waveform {
        @Override
        public double valueAt(double tMs) {
            return expression.evaluate(new AtTime(tMs));
        }
    }

    private record AtTime(double tMs) implements Expression.Values {
        @Override
        public double valueOf(String variable) {
            return tMs;
        }
    }
}
