package org.ntwk.core.equation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
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

    private final int mostNodes;

    Graph() {
        this(MOST_NODES);
    }

    /** @param mostNodes how many there may be */
    Graph(int mostNodes) {
        this.mostNodes = mostNodes;
    }

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
        if (node(argument) instanceof Node.Constant constant) {
            return constant(function.apply(constant.value()));
        }
        boolean exponential = function == Function.EXP && level(argument) == Level.VARYING;
        return add(exponential ? exponential(argument) : new Node.Call(function, argument));
    }

    /** With the linear part of its argument taken out, if that is linear in the only column that it needs. */
    private Node exponential(int argument) {
        int column = onlyColumn(argument);
        if (column != LinearPart.NONE) {
            LinearPart part = LinearPart.of(this, argument, column);
            int shift = part.rest() == LinearPart.NONE ? constant(0) : part.rest();
            if (part.linear() && part.slope() != LinearPart.NONE && isUniform(part.slope()) && isUniform(shift)) {
                return new Node.Exponential(Node.Exponential.Kind.WHOLE, column, part.slope(), shift);
            }
        }
        return new Node.Exponential(Node.Exponential.Kind.WHOLE, argument, constant(1), constant(0));
    }

    /** The only node that a node needs and that loops read from a column, if there is one and the rest is arithmetic. */
    private int onlyColumn(int number) {
        BitSet open = new BitSet();
        open.set(number);
        int found = LinearPart.NONE;
        for (int n = number; n >= 0; n = open.previousSetBit(n - 1)) {
            if (level(n) != Level.VARYING) {
                continue;
            }
            if (!(node(n) instanceof Node.Column) && node(n).isVectorial()) {
                Arrays.stream(node(n).operands()).forEach(open::set);
            } else if (found == LinearPart.NONE) {
                found = n;
            } else {
                return LinearPart.NONE;
            }
        }
        return found;
    }

    boolean isUniform(int number) {
        return level(number).compareTo(Level.UNIFORM) <= 0;
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
        if (nodes.size() == mostNodes) {
            throw new TooLargeException();
        }
        Level level = levelOf(node);
        nodes.add(node);
        levels.add(level);
        numbers.put(node, nodes.size() - 1);
        return nodes.size() - 1;
    }

    private Level levelOf(Node node) {
        if (node instanceof Node.Uniform || node instanceof Node.Given) {
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
