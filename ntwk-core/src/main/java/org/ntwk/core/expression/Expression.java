package org.ntwk.core.expression;

import java.util.Map;
import org.ntwk.api.quantity.Unit;

/**
 * An expression whose dimensions have been checked: a tree of a closed set of nodes. Each node knows the unit of its
 * values, so that nothing but numbers is left to be done when it is evaluated (or translated, or differentiated).
 */
public sealed interface Expression {

    /** The unit of {@link #evaluate}'s answer. */
    Unit unit();

    /** Its value, which may be infinite or NaN where a function is not defined. */
    double evaluate(Values values);

    /**
     * Reads an expression.
     *
     * @param text at most 10,000 characters
     * @param variables the names it may use, each with the unit that its values will come in
     * @throws ExpressionException if the text is not an expression or its dimensions do not fit, with the column
     */
    static Expression parse(String text, Map<String, Unit> variables) {
        return new Parser(text, variables).expression();
    }

    /**
     * As {@link #parse(String, Map)}, with the answer in a unit.
     *
     * @throws ExpressionException also if the whole measures something else than the unit
     */
    static Expression parse(String text, Map<String, Unit> variables, Unit wanted) {
        return new Parser(text, variables).expressionIn(wanted);
    }

    /**
     * As {@link #parse(String, Map)}, for a condition such as {@code V > -50 mV}, which is 1 where it holds and else 0.
     *
     * @throws ExpressionException also if it is something else
     */
    static Expression parseCondition(String text, Map<String, Unit> variables) {
        return new Parser(text, variables).condition();
    }

    /**
     * What {@link #parse(String, Map)} would say of each name that means nothing, once for each name, whatever other mistakes
     * the text has.
     *
     * @throws ExpressionException if the text is too long or has characters that no expression has
     */
    static Map<String, ExpressionException> unknownNames(String text, Map<String, Unit> variables) {
        return new Parser(text, variables).unknownNames();
    }

    /** Whether a name has a meaning in every expression, so that no variable should have it: functions and words. */
    static boolean isTaken(String name) {
        return Calls.NAMES.contains(name) || name.equals("and") || name.equals("or") || name.equals("not");
    }

    /** What variables stand for during one evaluation, in the units that they were declared with. */
    interface Values {
        double valueOf(String variable);
    }

    /** A number; what can be computed beforehand is one too. */
    record Constant(double value, Unit unit) implements Expression {
        @Override
        public double evaluate(Values values) {
            return value;
        }
    }

    /** A value that is known at the time of evaluation. */
    record Variable(String name, Unit unit) implements Expression {
        @Override
        public double evaluate(Values values) {
            return values.valueOf(name);
        }
    }

    /** The same value in another unit of the same dimension: so many of it to one of the operand's. */
    record Rescaled(Expression operand, Unit unit, double factor) implements Expression {

        Rescaled(Expression operand, Unit unit) {
            this(operand, unit, operand.unit().convert(1, unit));
        }

        @Override
        public double evaluate(Values values) {
            return operand.evaluate(values) * factor;
        }
    }

    /** The value with the other sign. */
    record Negation(Expression operand) implements Expression {
        @Override
        public Unit unit() {
            return operand.unit();
        }

        @Override
        public double evaluate(Values values) {
            return -operand.evaluate(values);
        }
    }

    /** Two values joined; where the operator needs them in one unit, they are. */
    record Operation(Operator operator, Expression left, Expression right, Unit unit) implements Expression {
        @Override
        public double evaluate(Values values) {
            return operator.apply(left.evaluate(values), right.evaluate(values));
        }
    }

    /** A function of a value. */
    record Call(Function function, Expression argument, Unit unit) implements Expression {
        @Override
        public double evaluate(Values values) {
            return function.apply(argument.evaluate(values));
        }
    }

    /** One of two values in one unit; the other is not evaluated. */
    record Choice(Expression condition, Expression ifTrue, Expression ifFalse) implements Expression {
        @Override
        public Unit unit() {
            return ifTrue.unit();
        }

        @Override
        public double evaluate(Values values) {
            return condition.evaluate(values) != 0 ? ifTrue.evaluate(values) : ifFalse.evaluate(values);
        }
    }
}
