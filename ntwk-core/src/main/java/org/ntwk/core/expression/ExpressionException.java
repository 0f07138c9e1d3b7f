package org.ntwk.core.expression;

import org.ntwk.api.problem.ProblemCode;

/** A text that is not a meaningful expression. The message is for the person who wrote it and names the column. */
public final class ExpressionException extends IllegalArgumentException {

    private final ProblemCode code;
    private final int column;
    private final String reason;

    ExpressionException(int column, String reason) {
        this(ProblemCode.INVALID_EXPRESSION, column, reason);
    }

    ExpressionException(ProblemCode code, int column, String reason) {
        super("column " + column + ": " + reason);
        this.code = code;
        this.column = column;
        this.reason = reason;
    }

    /** Dimensions that do not fit, a name that is not known, or another mistake. */
    public ProblemCode code() {
        return code;
    }

    /** The message without the column, for texts in which the expression is only a part. */
    public String reason() {
        return reason;
    }

    /** Where in the text, from 1. */
    public int column() {
        return column;
    }
}
