package org.ntwk.core.equation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ntwk.core.expression.Function;
import org.ntwk.core.expression.Operator;

/**
 * Arithmetic without repetition: equal nodes are one node, and a node stands behind its operands, so that every pass is
 * one loop and nothing depends on how deep expressions are.
 *
 * <p>Factors that do not change are gathered: {@code x / c * d} becomes {@code x * (1/c * d)}. This moves a result by
 * its last bits at most, and alike whether a parameter is the same for all cells or not.
 */
final class Graph {

    /** What a value can differ by. */
    enum Level {
        /** A number. */
        CONSTANT,
        /** The same for all cells and steps. */
        UNIFORM,
        /** The same for all cells of one step. */
        STEP,
        /** The same for all steps of one cell. */
        CELL,
        /** Different in each cell and step. */
        VARYING;

        /** Whether a value stays for the whole run. */
        boolean isLasting() {
            return this == CONSTANT || this == UNIFORM || this == CELL;
        }

        private Level with(Level other) {
            boolean crossed = this == STEP && other == CELL || this == CELL && other == STEP;
            return crossed ? VARYING : compareTo(other) >= 0 ? this : other;
        }
    }

    /** Far more than any cell has; a text that needs more is no cell. */
    private static final int MOST_NODES = 4000;

    private final List<Node> nodes = new ArrayList<>();
    private final List<Level> levels = new ArrayList<>();
    private final Map<Node, Integer> numbers = new HashMap<>();

    /** More than any cell needs. */
    static final class TooLargeException extends RuntimeException {
        TooLargeException() {
            super("the equations take more than " + MOST_NODES + " operations");
        }
    }

    int size() {
        return nodes.size();
    }

    Node node(int number) {
        return nodes.get(number);
    }

    Level level(int number) {
        return levels.get(number);
    }

    int constant(double value) {
        return add(new Node.Constant(value));
    }

    int negation(int operand) {
        return node(operand) instanceof Node.Constant constant
                ? constant(-constant.value())
                : add(new Node.Negation(operand));
    }

    int call(Function function, int argument) {
        return node(argument) instanceof Node.Constant constant
                ? constant(function.apply(constant.value()))
                : add(new Node.Call(function, argument));
    }

    int choice(int condition, int ifTrue, int ifFalse) {
        if (node(condition) instanceof Node.Constant constant) {
            return constant.value() != 0 ? ifTrue : ifFalse;
        }
        return add(new Node.Choice(condition, ifTrue, ifFalse));
    }

    int sum(int left, int right) {
        return join(Operator.ADD, left, right);
    }

    int difference(int left, int right) {
        return join(Operator.SUBTRACT, left, right);
    }

    int product(int left, int right) {
        return join(Operator.MULTIPLY, left, right);
    }

    int quotient(int left, int right) {
        return join(Operator.DIVIDE, left, right);
    }

    int join(Operator operator, int left, int right) {
        if (node(left) instanceof Node.Constant a && node(right) instanceof Node.Constant b) {
            return constant(operator.apply(a.value(), b.value()));
        }
        return switch (operator) {
            case MULTIPLY -> productOf(left, right);
            case DIVIDE ->
                level(right).isLasting() && !level(left).isLasting()
                        ? productOf(left, join(Operator.DIVIDE, constant(1), right))
                        : add(new Node.Join(operator, left, right));
            case POWER -> power(left, right);
            default -> add(new Node.Join(operator, left, right));
        };
    }

    /**
     * Adds a leaf, or a node that needs no simplification.
     *
     * @throws TooLargeException if there are too many
     */
    int add(Node node) {
        Integer known = numbers.get(node);
        if (known != null) {
            return known;
        }
        if (nodes.size() == MOST_NODES) {
            throw new TooLargeException();
        }
        Level level = levelOf(node);
        nodes.add(node);
        levels.add(level);
        numbers.put(node, nodes.size() - 1);
        return nodes.size() - 1;
    }

    private Level levelOf(Node node) {
        if (node instanceof Node.Uniform) {
            return Level.UNIFORM;
        }
        if (node instanceof Node.PerCell) {
            return Level.CELL;
        }
        if (node instanceof Node.Time) {
            return Level.STEP;
        }
        if (node instanceof Node.Column) {
            return Level.VARYING;
        }
        Level level = Level.CONSTANT;
        for (int operand : node.operands()) {
            level = level.with(level(operand));
        }
        return level;
    }

    /** What lasts is gathered on the right. */
    private int productOf(int left, int right) {
        if (isOne(left)) {
            return right;
        }
        if (isOne(right)) {
            return left;
        }
        boolean leftLasts = level(left).isLasting();
        boolean rightLasts = level(right).isLasting();
        if (leftLasts && !rightLasts) {
            return productOf(right, left);
        }
        if (rightLasts
                && !leftLasts
                && node(left) instanceof Node.Join inner
                && inner.operator() == Operator.MULTIPLY) {
            int factor = inner.right();
            if (level(factor).isLasting()) {
                return productOf(inner.left(), product(factor, right));
            }
        }
        return add(new Node.Join(Operator.MULTIPLY, left, right));
    }

    private boolean isOne(int number) {
        return node(number) instanceof Node.Constant constant && constant.value() == 1;
    }

    /** Small whole powers are products. */
    private int power(int base, int exponent) {
        if (!(node(exponent) instanceof Node.Constant constant)) {
            return add(new Node.Join(Operator.POWER, base, exponent));
        }
        double n = constant.value();
        if (n != Math.rint(n) || n == 0 || Math.abs(n) > 20) {
            return add(new Node.Join(Operator.POWER, base, exponent));
        }
        return n < 0 ? quotient(constant(1), wholePower(base, (int) -n)) : wholePower(base, (int) n);
    }

    private int wholePower(int base, int n) {
        if (n == 1) {
            return base;
        }
        int half = wholePower(base, n / 2);
        int square = product(half, half);
        return n % 2 == 0 ? square : product(square, base);
    }
}
