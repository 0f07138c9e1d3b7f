package org.ntwk.core.equation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.ntwk.api.parameter.ParameterValues;

/**
 * The nodes that last for the whole run and that compiled loops read: one number for those that are the same for all
 * cells, a column for the others. They are computed once.
 */
final class Lasting {

    private final Graph graph;
    private final List<Integer> uniform = new ArrayList<>();
    private final List<Integer> perCell = new ArrayList<>();

    /** What {@link Node.Given} stands for. */
    private final double[] given;

    Lasting(Graph graph, double... given) {
        this.graph = graph;
        this.given = given;
    }

    /** The place of a node among the numbers. */
    int number(int node) {
        return place(uniform, node);
    }

    /** The place of a node among the columns. */
    int column(int node) {
        return place(perCell, node);
    }

    private static int place(List<Integer> nodes, int node) {
        int known = nodes.indexOf(node);
        if (known >= 0) {
            return known;
        }
        nodes.add(node);
        return nodes.size() - 1;
    }

    double[] numbers(ParameterValues parameters) {
        double[][] columns = columns(uniform, parameters, 1);
        double[] numbers = new double[columns.length];
        for (int n = 0; n < numbers.length; n++) {
            numbers[n] = columns[n][0];
        }
        return numbers;
    }

    double[][] columns(ParameterValues parameters, int size) {
        return columns(perCell, parameters, size);
    }

    /** Any lasting nodes, each with one number for each cell. */
    double[][] columns(List<Integer> wanted, ParameterValues parameters, int size) {
        int[] tips = wanted.stream().mapToInt(Integer::intValue).toArray();
        BitSet needed = Cone.of(graph, tips);
        double[][] own = new double[needed.length()][];
        for (int n = needed.nextSetBit(0); n >= 0; n = needed.nextSetBit(n + 1)) {
            if (graph.node(n) instanceof Node.PerCell parameter) {
                own[n] = parameters.perCell(parameter.parameter());
            }
        }
        double[][] columns = new double[tips.length][size];
        double[] values = new double[needed.length()];
        for (int cell = 0; cell < size; cell++) {
            for (int n = needed.nextSetBit(0); n >= 0; n = needed.nextSetBit(n + 1)) {
                values[n] = own[n] != null ? own[n][cell] : value(graph.node(n), values, parameters);
            }
            for (int k = 0; k < tips.length; k++) {
                columns[k][cell] = values[tips[k]];
            }
        }
        return columns;
    }

    private double value(Node node, double[] values, ParameterValues parameters) {
        if (node instanceof Node.Constant constant) {
            return constant.value();
        }
        if (node instanceof Node.Uniform uniform) {
            return parameters.number(uniform.parameter());
        }
        if (node instanceof Node.Given number) {
            return given[number.place()];
        }
        if (node instanceof Node.Negation negation) {
            return -values[negation.operand()];
        }
        if (node instanceof Node.Join join) {
            return join.operator().apply(values[join.left()], values[join.right()]);
        }
        if (node instanceof Node.Call call) {
            return call.function().apply(values[call.argument()]);
        }
        if (node instanceof Node.Choice choice) {
            return values[choice.condition()] != 0 ? values[choice.ifTrue()] : values[choice.ifFalse()];
        }
        throw new IllegalStateException(node + " does not last");
    }
}
