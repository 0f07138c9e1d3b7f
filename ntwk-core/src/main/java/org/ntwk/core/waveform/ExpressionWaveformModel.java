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
import org.ntwk.core.expression.Function;
import org.ntwk.core.expression.Operator;

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
        return follow(Expression.parse(values.text("expression"), TIME, valueUnit));
    }

    /** The expression as a function of t, which its value is asked for at each step: without an object for each value. */
    private static Waveform follow(Expression expression) {
        if (expression instanceof Expression.Constant constant) {
            return Waveform.constant(constant.value());
        }
        if (expression instanceof Expression.Rescaled rescaled) {
            Waveform operand = follow(rescaled.operand());
            double factor = rescaled.factor();
            return tMs -> operand.valueAt(tMs) * factor;
        }
        if (expression instanceof Expression.Negation negation) {
            Waveform operand = follow(negation.operand());
            return tMs -> -operand.valueAt(tMs);
        }
        if (expression instanceof Expression.Operation operation) {
            Waveform left = follow(operation.left());
            Waveform right = follow(operation.right());
            Operator operator = operation.operator();
            return tMs -> operator.apply(left.valueAt(tMs), right.valueAt(tMs));
        }
        if (expression instanceof Expression.Call call) {
            Waveform argument = follow(call.argument());
            Function function = call.function();
            return tMs -> function.apply(argument.valueAt(tMs));
        }
        if (expression instanceof Expression.Choice choice) {
            Waveform condition = follow(choice.condition());
            Waveform ifTrue = follow(choice.ifTrue());
            Waveform ifFalse = follow(choice.ifFalse());
            return tMs -> condition.valueAt(tMs) != 0 ? ifTrue.valueAt(tMs) : ifFalse.valueAt(tMs);
        }
        return tMs -> tMs; // the one variable
    }
}
