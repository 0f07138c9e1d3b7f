package org.ntwk.core.equation;

import org.ntwk.core.expression.Operator;

/**
 * What a variable must exceed that a cell fires, where the threshold is nothing else.
 *
 * @param column of the variable; {@link LinearPart#NONE} if the threshold is something else
 * @param node the bound, which lasts
 * @param isStrict whether a cell at the bound does not fire
 */
record Bound(int column, int node, boolean isStrict) {

    private static final Bound NONE = new Bound(LinearPart.NONE, LinearPart.NONE, false);

    static Bound of(CellGraph cell) {
        if (cell.threshold() == LinearPart.NONE
                || !(cell.graph().node(cell.threshold()) instanceof Node.Join condition)) {
            return NONE;
        }
        return switch (condition.operator()) {
            case GREATER, GREATER_OR_EQUAL -> of(cell, condition, condition.left(), condition.right());
            case LESS, LESS_OR_EQUAL -> of(cell, condition, condition.right(), condition.left());
            default -> NONE;
        };
    }

    private static Bound of(CellGraph cell, Node.Join condition, int greater, int less) {
        boolean isStrict = condition.operator() == Operator.GREATER || condition.operator() == Operator.LESS;
        return cell.graph().node(greater) instanceof Node.Column column
                        && cell.graph().level(less).isLasting()
                ? new Bound(column.index(), less, isStrict)
                : NONE;
    }
}
