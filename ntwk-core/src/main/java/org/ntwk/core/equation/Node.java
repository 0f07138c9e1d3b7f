package org.ntwk.core.equation;

import java.util.function.IntUnaryOperator;
import org.ntwk.core.expression.Function;
import org.ntwk.core.expression.Operator;

/** A value in a {@link Graph}; operands are numbers of earlier nodes. A closed set. */
sealed interface Node {

    /** A number that is known when the graph is made. */
    record Constant(double value) implements Node {}

    /** A number that is the same for all cells for the whole run. */
    record Uniform(String parameter) implements Node {}

    /** Such a number that is no parameter of the cell, by its place among those that synapses give. */
    record Given(int place) implements Node {}

    /** A number of each cell that stays for the whole run. */
    record PerCell(String parameter) implements Node {}

    /** The time t, the same for all cells in a step. */
    record Time() implements Node {}

    /** What changes from step to step in each cell: the columns of state in their order, then g, then i. */
    record Column(int index) implements Node {}

    record Negation(int operand) implements Node {}

    record Join(Operator operator, int left, int right) implements Node {}

    record Call(Function function, int argument) implements Node {}

    record Choice(int condition, int ifTrue, int ifFalse) implements Node {}

    /** {@code a·b + c}, in one rounding where the machine has that, as in the cells that are written by hand. */
    record MultiplyAdd(int a, int b, int c) implements Node {}

    /**
     * The exponential of {@code scale · source + shift}, for all cells by {@code ColumnMath}.
     *
     * @param scale a node that is the same for all cells and steps
     * @param shift likewise
     */
    record Exponential(Kind kind, int source, int scale, int shift) implements Node {

        /** What {@code ColumnMath} makes. */
        enum Kind {
            WHOLE("exp"),
            ONSET("expOfOnset");

            private final String method;

            Kind(String method) {
                this.method = method;
            }

            String method() {
                return method;
            }
        }
    }

    /** The numbers of its operands. */
    default int[] operands() {
        if (this instanceof Negation negation) {
            return new int[] {negation.operand};
        }
        if (this instanceof Join join) {
            return new int[] {join.left, join.right};
        }
        if (this instanceof Call call) {
            return new int[] {call.argument};
        }
        if (this instanceof MultiplyAdd sum) {
            return new int[] {sum.a, sum.b, sum.c};
        }
        if (this instanceof Exponential exponential) {
            return new int[] {exponential.source, exponential.scale, exponential.shift};
        }
        return this instanceof Choice choice ? new int[] {choice.condition, choice.ifTrue, choice.ifFalse} : new int[0];
    }

    /** The same of other operands. */
    default Node of(IntUnaryOperator other) {
        if (this instanceof Negation negation) {
            return new Negation(other.applyAsInt(negation.operand));
        }
        if (this instanceof Join join) {
            return new Join(join.operator, other.applyAsInt(join.left), other.applyAsInt(join.right));
        }
        if (this instanceof Call call) {
            return new Call(call.function, other.applyAsInt(call.argument));
        }
        if (this instanceof MultiplyAdd sum) {
            return new MultiplyAdd(other.applyAsInt(sum.a), other.applyAsInt(sum.b), other.applyAsInt(sum.c));
        }
        if (this instanceof Exponential exponential) {
            return new Exponential(
                    exponential.kind,
                    other.applyAsInt(exponential.source),
                    other.applyAsInt(exponential.scale),
                    other.applyAsInt(exponential.shift));
        }
        return this instanceof Choice choice
                ? new Choice(
                        other.applyAsInt(choice.condition),
                        other.applyAsInt(choice.ifTrue),
                        other.applyAsInt(choice.ifFalse))
                : this;
    }

    /** Whether it is plain arithmetic, which the JIT compiler can make vector instructions of. */
    default boolean isVectorial() {
        if (this instanceof Join join) {
            return switch (join.operator) {
                case ADD, SUBTRACT, MULTIPLY, DIVIDE, MINIMUM, MAXIMUM -> true;
                default -> false;
            };
        }
        if (this instanceof Call call) {
            return call.function == Function.SQRT || call.function == Function.ABS;
        }
        return !(this instanceof Choice) && !(this instanceof Exponential);
    }

    default boolean isProduct() {
        return this instanceof Join join && join.operator == Operator.MULTIPLY;
    }
}
