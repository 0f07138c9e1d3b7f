package org.ntwk.core.expression;

/** What joins two values. Conditions give 1 where they hold and 0 where they do not. */
public enum Operator {
    ADD("+"),
    SUBTRACT("-"),
    MULTIPLY("*"),
    DIVIDE("/"),
    /** Has the sign of the divisor. */
    REMAINDER("%"),
    POWER("^"),
    MINIMUM("min"),
    MAXIMUM("max"),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">="),
    EQUAL("=="),
    NOT_EQUAL("!="),
    AND("&"),
    OR("|");

    private final String symbol;

    Operator(String symbol) {
        this.symbol = symbol;
    }

    /** As it is written. */
    public String symbol() {
        return symbol;
    }

    public boolean isComparison() {
        return ordinal() >= LESS.ordinal() && ordinal() <= NOT_EQUAL.ordinal();
    }

    /** Whether the result is a condition: a comparison, or conditions joined. */
    public boolean isCondition() {
        return ordinal() >= LESS.ordinal();
    }

    /** Their value. */
    public double apply(double left, double right) {
        return switch (this) {
            case ADD -> left + right;
            case SUBTRACT -> left - right;
            case MULTIPLY -> left * right;
            case DIVIDE -> left / right;
            case REMAINDER -> remainder(left, right);
            case POWER -> right == 2 ? left * left : StrictMath.pow(left, right);
            case MINIMUM -> Math.min(left, right);
            case MAXIMUM -> Math.max(left, right);
            case LESS -> number(left < right);
            case LESS_OR_EQUAL -> number(left <= right);
            case GREATER -> number(left > right);
            case GREATER_OR_EQUAL -> number(left >= right);
            case EQUAL -> number(left == right);
            case NOT_EQUAL -> number(left != right);
            case AND -> number(left != 0 && right != 0);
            case OR -> number(left != 0 || right != 0);
        };
    }

    private static double remainder(double left, double right) {
        double remainder = left % right;
        return remainder != 0 && (remainder < 0) != (right < 0) ? remainder + right : remainder;
    }

    private static double number(boolean holds) {
        return holds ? 1 : 0;
    }
}
