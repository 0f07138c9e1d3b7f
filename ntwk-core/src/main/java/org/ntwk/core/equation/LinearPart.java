package org.ntwk.core.equation;

import java.util.Arrays;
import java.util.BitSet;
import org.ntwk.core.expression.Operator;

/**
 * A node as {@code slope · x + rest}, where slope does not depend on x and gathers all terms that are linear in it. The
 * rest depends on x only where the node is not linear.
 *
 * @param slope number of its node, or {@link #NONE}
 * @param rest number of its node, or {@link #NONE}
 * @param linear whether the rest does not depend on x
 */
record LinearPart(int slope, int rest, boolean linear) {

    /** In place of a node: zero. */
    static final int NONE = -1;

    /** @param x number of the node that stands for x */
    static LinearPart of(Graph graph, int number, int x) {
        int count = number + 1;
        int[] slope = new int[count];
        int[] rest = new int[count];
        boolean[] linear = new boolean[count];
        boolean[] depends = new boolean[count];
        Arrays.fill(slope, NONE);
        BitSet needed = Cone.of(graph, number);
        for (int n = needed.nextSetBit(0); n >= 0; n = needed.nextSetBit(n + 1)) {
            Node node = graph.node(n);
            rest[n] = n;
            linear[n] = true;
            if (n == x) {
                depends[n] = true;
                slope[n] = graph.constant(1);
                rest[n] = NONE;
                continue;
            }
            for (int operand : node.operands()) {
                depends[n] |= depends[operand];
            }
            if (!depends[n]) {
                continue;
            }
            if (node instanceof Node.Negation negation) {
                slope[n] = negated(graph, slope[negation.operand()]);
                rest[n] = negated(graph, rest[negation.operand()]);
                linear[n] = linear[negation.operand()];
            } else if (node instanceof Node.Join join && isSum(join.operator())) {
                slope[n] = summed(graph, join.operator(), slope[join.left()], slope[join.right()]);
                rest[n] = summed(graph, join.operator(), rest[join.left()], rest[join.right()]);
                linear[n] = linear[join.left()] && linear[join.right()];
            } else if (node instanceof Node.Join join && factor(join, depends) != NONE) {
                int factor = factor(join, depends);
                int other = factor == join.left() ? join.right() : join.left();
                slope[n] = scaled(graph, join.operator(), slope[other], factor);
                rest[n] = scaled(graph, join.operator(), rest[other], factor);
                linear[n] = linear[other];
            } else {
                linear[n] = false;
            }
        }
        return new LinearPart(slope[number], rest[number], linear[number]);
    }

    private static boolean isSum(Operator operator) {
        return operator == Operator.ADD || operator == Operator.SUBTRACT;
    }

    /** The operand that scales the other and is free of x; none if there is none. */
    private static int factor(Node.Join join, boolean[] depends) {
        boolean product = join.operator() == Operator.MULTIPLY;
        if ((product || join.operator() == Operator.DIVIDE) && !depends[join.right()]) {
            return join.right();
        }
        return product && !depends[join.left()] ? join.left() : NONE;
    }

    private static int negated(Graph graph, int operand) {
        return operand == NONE ? NONE : graph.negation(operand);
    }

    private static int summed(Graph graph, Operator operator, int left, int right) {
        if (right == NONE) {
            return left;
        }
        if (left == NONE) {
            return operator == Operator.ADD ? right : graph.negation(right);
        }
        return graph.join(operator, left, right);
    }

    private static int scaled(Graph graph, Operator operator, int operand, int factor) {
        return operand == NONE ? NONE : graph.join(operator, operand, factor);
    }
}
