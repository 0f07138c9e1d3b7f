package org.ntwk.core.expression;

import org.jspecify.annotations.Nullable;

/**
 * An operator between two operands.
 *
 * @param strength how tightly it binds its left operand
 * @param rightStrength how tightly an operator must bind to be part of its right operand
 */
record Infix(Operator operator, int strength, int rightStrength) {

    static final int NOT = 3;
    static final int SIGN = 7;

    /** The operator that a word stands for, or null if it is none. */
    static @Nullable Infix of(Token token) {
        if (token.kind() != Token.Kind.SYMBOL) {
            return null;
        }
        return switch (token.text()) {
            case "or", "|" -> left(Operator.OR, 1);
            case "and", "&" -> left(Operator.AND, 2);
            case "<" -> left(Operator.LESS, 4);
            case "<=" -> left(Operator.LESS_OR_EQUAL, 4);
            case ">" -> left(Operator.GREATER, 4);
            case ">=" -> left(Operator.GREATER_OR_EQUAL, 4);
            case "==" -> left(Operator.EQUAL, 4);
            case "!=" -> left(Operator.NOT_EQUAL, 4);
            case "+" -> left(Operator.ADD, 5);
            case "-" -> left(Operator.SUBTRACT, 5);
            case "*" -> left(Operator.MULTIPLY, 6);
            case "/" -> left(Operator.DIVIDE, 6);
            case "%" -> left(Operator.REMAINDER, 6);
            // The right operand takes a sign and further powers: 2^-1, and 2^3^2 = 2^9.
            case "^", "**" -> new Infix(Operator.POWER, 8, SIGN);
            default -> null;
        };
    }

    private static Infix left(Operator operator, int strength) {
        return new Infix(operator, strength, strength + 1);
    }
}
