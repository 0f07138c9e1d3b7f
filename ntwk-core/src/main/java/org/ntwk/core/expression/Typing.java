package org.ntwk.core.expression;

import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.quantity.Dimension;
import org.ntwk.api.quantity.Unit;

/**
 * What operands mean together: checks their dimensions, brings them to one unit where an operator needs it, and computes
 * beforehand what is constant.
 */
final class Typing {

    /** Of a tree, so that evaluating it never overflows the stack. */
    private static final int MAX_HEIGHT = 1000;

    private final String text;

    Typing(String text) {
        this.text = text;
    }

    Part constant(double value, Unit unit, int from, int to) {
        if (!Double.isFinite(value)) {
            throw new ExpressionException(
                    from + 1, quoted(from, to) + " is " + value + "; all constants must be finite numbers.");
        }
        return new Part(new Expression.Constant(value, unit), from, to, 1);
    }

    Part negated(Part operand, int from) {
        Part part = operand.spanning(from, operand.to());
        return made(new Expression.Negation(operand.node()), part, part, isConstant(operand));
    }

    /** True where the condition does not hold. */
    Part not(Part condition, int from) {
        requireCondition(condition, "not");
        Expression no = new Expression.Constant(0, Unit.ONE);
        Part part = condition.spanning(from, condition.to());
        return made(new Expression.Operation(Operator.EQUAL, condition.node(), no, Unit.ONE), part, part, false);
    }

    Part join(Operator operator, Part left, Part right) {
        return switch (operator) {
            case MULTIPLY ->
                operation(
                        operator,
                        left,
                        right,
                        UnitAlgebra.product(left.node().unit(), right.node().unit()));
            case DIVIDE ->
                operation(
                        operator,
                        left,
                        right,
                        UnitAlgebra.quotient(left.node().unit(), right.node().unit()));
            case POWER -> power(left, right);
            case AND, OR -> {
                requireCondition(left, operator.symbol());
                requireCondition(right, operator.symbol());
                yield operation(operator, left, right, Unit.ONE);
            }
            default -> {
                Unit common = commonUnit(left, right, operator.symbol());
                Unit unit = operator.isComparison() ? Unit.ONE : common;
                yield operation(operator, rescaled(left, common), rescaled(right, common), unit);
            }
        };
    }

    Part choice(Part condition, Part ifTrue, Part ifFalse) {
        requireCondition(condition, "where");
        Unit common = commonUnit(ifTrue, ifFalse, "where");
        Expression yes = rescaled(ifTrue, common).node();
        Expression no = rescaled(ifFalse, common).node();
        int height = Math.max(condition.height(), Math.max(ifTrue.height(), ifFalse.height()));
        Expression node = new Expression.Choice(condition.node(), yes, no);
        return part(node, condition.from(), ifFalse.to(), height + 1);
    }

    /** A function of a value; {@code from} and {@code to} are the ends of the whole call. */
    Part function(Function function, Part argument, int from, int to) {
        return switch (function) {
            case ABS -> call(function, argument, argument.node().unit(), from, to);
            case SIGN -> call(function, argument, Unit.ONE, from, to);
            case SQRT -> {
                Unit unit = argument.node().unit();
                Unit square = UnitAlgebra.asSquare(unit)
                        .orElseThrow(() -> new ExpressionException(
                                ProblemCode.WRONG_DIMENSION,
                                argument.column(),
                                quoted(argument) + " is " + unit.dimension().inWords()
                                        + ", which is not the square of anything that sqrt could give."));
                yield call(function, rescaled(argument, square), UnitAlgebra.root(square), from, to);
            }
            default -> call(function, pure(argument, function.word()), Unit.ONE, from, to);
        };
    }

    /** The whole expression in the unit that it is wanted in. */
    Part in(Part part, Unit wanted) {
        if (!isBareZero(part) && !part.node().unit().measuresSameAs(wanted)) {
            throw new ExpressionException(
                    ProblemCode.WRONG_DIMENSION,
                    part.column(),
                    quoted(part) + " is " + part.node().unit().dimension().inWords() + ", but "
                            + wanted.dimension().inWords() + " is wanted here"
                            + (wanted.equals(Unit.ONE) ? "." : " (in " + wanted + ")."));
        }
        return rescaled(part, wanted);
    }

    private Part power(Part base, Part exponent) {
        Part number = pure(exponent, "the exponent of ^");
        Unit unit = base.node().unit();
        if (unit.dimension().equals(Dimension.NONE)) {
            return operation(Operator.POWER, rescaled(base, Unit.ONE), number, Unit.ONE);
        }
        if (number.node() instanceof Expression.Constant constant) {
            double n = constant.value();
            if (n == Math.rint(n) && Math.abs(n) <= UnitAlgebra.MAX_POWER) {
                return operation(Operator.POWER, base, number, UnitAlgebra.power(unit, (int) n));
            }
        }
        throw new ExpressionException(
                ProblemCode.WRONG_DIMENSION,
                exponent.column(),
                quoted(base) + " is " + unit.dimension().inWords() + ", so its exponent must be a constant whole number"
                        + " up to " + UnitAlgebra.MAX_POWER + ", not " + quoted(exponent) + ".");
    }

    /** The finer of the two units: a factor into it is a whole power of ten, which is exact. */
    private Unit commonUnit(Part left, Part right, String what) {
        Unit first = left.node().unit();
        Unit second = right.node().unit();
        if (first.measuresSameAs(second)) {
            return first.factor() == second.factor() && second.exponent() < first.exponent() ? second : first;
        }
        if (isBareZero(left)) {
            return second;
        }
        if (isBareZero(right)) {
            return first;
        }
        throw new ExpressionException(
                ProblemCode.WRONG_DIMENSION,
                right.column(),
                quoted(right) + " is " + second.dimension().inWords() + ", but " + quoted(left) + " is "
                        + first.dimension().inWords() + "; both values of " + what + " must measure the same.");
    }

    private Part pure(Part part, String what) {
        Dimension dimension = part.node().unit().dimension();
        if (!dimension.equals(Dimension.NONE)) {
            throw new ExpressionException(
                    ProblemCode.WRONG_DIMENSION,
                    part.column(),
                    quoted(part) + " is " + dimension.inWords() + ", but " + what + " takes a pure number.");
        }
        return rescaled(part, Unit.ONE);
    }

    void requireCondition(Part part, String what) {
        if (!(part.node() instanceof Expression.Operation operation
                && operation.operator().isCondition())) {
            throw new ExpressionException(
                    part.column(), quoted(part) + " is not a condition, such as t > 5 ms, which " + what + " takes.");
        }
    }

    /** Zero without a unit is the same in any. */
    private static boolean isBareZero(Part part) {
        return part.node() instanceof Expression.Constant constant
                && constant.value() == 0
                && constant.unit().dimension().equals(Dimension.NONE);
    }

    private Part rescaled(Part part, Unit unit) {
        if (isBareZero(part)) {
            return new Part(new Expression.Constant(0, unit), part.from(), part.to(), 1);
        }
        if (UnitAlgebra.sameScale(part.node().unit(), unit)) {
            return part;
        }
        return made(new Expression.Rescaled(part.node(), unit), part, part, isConstant(part));
    }

    private Part operation(Operator operator, Part left, Part right, Unit unit) {
        UnitAlgebra.requireModest(unit, left.column());
        boolean constant = isConstant(left) && isConstant(right) && !operator.isCondition();
        return made(new Expression.Operation(operator, left.node(), right.node(), unit), left, right, constant);
    }

    private Part call(Function function, Part argument, Unit unit, int from, int to) {
        Part part = argument.spanning(from, to);
        return made(new Expression.Call(function, argument.node(), unit), part, part, isConstant(argument));
    }

    private Part made(Expression node, Part left, Part right, boolean constant) {
        int from = Math.min(left.from(), right.from());
        int to = Math.max(left.to(), right.to());
        return constant
                ? constant(node.evaluate(Typing::none), node.unit(), from, to)
                : part(node, from, to, Math.max(left.height(), right.height()) + 1);
    }

    private static Part part(Expression node, int from, int to, int height) {
        if (height > MAX_HEIGHT) {
            throw new ExpressionException(from + 1, "more than " + MAX_HEIGHT + " operations build on each other.");
        }
        return new Part(node, from, to, height);
    }

    private static double none(String variable) {
        throw new AssertionError("a constant depends on " + variable);
    }

    private static boolean isConstant(Part part) {
        return part.node() instanceof Expression.Constant;
    }

    private String quoted(Part part) {
        return quoted(part.from(), part.to());
    }

    private String quoted(int from, int to) {
        return to - from <= 60 ? "'" + text.substring(from, to) + "'" : "'" + text.substring(from, from + 57) + "…'";
    }
}
