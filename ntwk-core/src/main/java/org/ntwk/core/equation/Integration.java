package org.ntwk.core.equation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ntwk.core.expression.Function;
import org.ntwk.core.expression.Operator;

/** How variables go from the start of a step to its end. g and i are those of the start. */
enum Integration {
    EULER,
    /** x' = A·x + B solved exactly with A and B of the start (Hochbruck, Ostermann 2010, Acta Numerica 19:209, eq. 2.2). */
    EXPONENTIAL_EULER,
    /** Second order: the mean of the slopes at both ends. */
    HEUN,
    /** The classical method of fourth order. */
    RK4;

    /** As it is written. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Integration::word).toList();
    }

    static Integration of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The nodes of all variables at the end of a step, in their order. */
    int[] step(Graph graph, Definition definition, Scope start, double dtMs) {
        int[] slopes = slopes(definition, start);
        return switch (this) {
            case EULER -> moved(graph, definition, start, slopes, dtMs);
            case EXPONENTIAL_EULER -> exponential(graph, definition, start, slopes, dtMs);
            case HEUN -> {
                Scope end = scope(graph, definition, start, slopes, dtMs);
                int[] atEnd = slopes(definition, end);
                yield moved(graph, definition, start, added(graph, slopes, atEnd), dtMs / 2);
            }
            case RK4 -> {
                int[] second = slopes(definition, scope(graph, definition, start, slopes, dtMs / 2));
                int[] third = slopes(definition, scope(graph, definition, start, second, dtMs / 2));
                int[] fourth = slopes(definition, scope(graph, definition, start, third, dtMs));
                int[] middle = added(graph, second, third);
                int[] sum = added(graph, added(graph, slopes, fourth), added(graph, middle, middle));
                yield moved(graph, definition, start, sum, dtMs / 6);
            }
        };
    }

    private static int[] slopes(Definition definition, Scope scope) {
        return definition.variables().stream()
                .mapToInt(variable -> scope.node(variable.slope()))
                .toArray();
    }

    private static int[] moved(Graph graph, Definition definition, Scope start, int[] slopes, double byMs) {
        int[] moved = new int[slopes.length];
        for (int n = 0; n < moved.length; n++) {
            int x = start.node(definition.variables().get(n).name());
            moved[n] = graph.sum(x, graph.product(slopes[n], graph.constant(byMs)));
        }
        return moved;
    }

    private static int[] added(Graph graph, int[] left, int[] right) {
        int[] sums = new int[left.length];
        for (int n = 0; n < sums.length; n++) {
            sums[n] = graph.sum(left[n], right[n]);
        }
        return sums;
    }

    private static Scope scope(Graph graph, Definition definition, Scope start, int[] slopes, double byMs) {
        int[] moved = moved(graph, definition, start, slopes, byMs);
        Map<String, Integer> changed = new HashMap<>();
        for (int n = 0; n < moved.length; n++) {
            changed.put(definition.variables().get(n).name(), moved[n]);
        }
        changed.put(Drive.TIME, graph.sum(start.node(Drive.TIME), graph.constant(byMs)));
        return start.with(changed);
    }

    /** x + (e^(A·dt) − 1)/A · x'; where A is 0, x + dt·x'. */
    private static int[] exponential(Graph graph, Definition definition, Scope start, int[] slopes, double dtMs) {
        int[] ends = moved(graph, definition, start, slopes, dtMs);
        for (int n = 0; n < ends.length; n++) {
            int x = start.node(definition.variables().get(n).name());
            int rate = LinearPart.of(graph, slopes[n], x).slope();
            if (rate != LinearPart.NONE) {
                int dt = graph.constant(dtMs);
                int growth = graph.call(Function.EXPM1, graph.product(rate, dt));
                int still = graph.join(Operator.EQUAL, rate, graph.constant(0));
                int time = graph.choice(still, dt, graph.quotient(growth, rate));
                ends[n] = graph.sum(x, graph.product(slopes[n], time));
            }
        }
        return ends;
    }
}
