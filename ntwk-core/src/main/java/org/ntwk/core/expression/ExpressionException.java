package org.ntwk.core.expression;

/** A text that is not a meaningful expression. The message is for the person who wrote it and names the column. */
public final class ExpressionException extends IllegalArgumentException {

    private final int column;

    ExpressionException(int column, String message) {
        super("column " + column + ": " + message);
        this.column = column;
    }

    /** Where in the text, from 1. */
    public int column() {
        return column;
    }
}
