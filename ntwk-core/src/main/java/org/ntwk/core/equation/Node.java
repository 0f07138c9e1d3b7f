package org.ntwk.core.equation;

import org.ntwk.core.expression.Function;
import org.ntwk.core.expression.Operator;

/** A value in a {@link Graph}; operands are numbers of earlier nodes. A closed set. */
sealed interface Node {

    /** A number that is known when the graph is made. */
    record Constant(double value) implements Node {}

    /** A number that is the same for all cells for the whole run. */
    record Uniform(String parameter) implements Node {}

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
        return this instanceof Choice choice ? new int[] {choice.condition, choice.ifTrue, choice.ifFalse} : new int[0];
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
        return !(this instanceof Choice);
    }

    default boolean isExponential() {
        return this instanceof Call call && call.function == Function.EXP;
    }
}
