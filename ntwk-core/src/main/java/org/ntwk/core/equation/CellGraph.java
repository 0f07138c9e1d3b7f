package org.ntwk.core.equation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ntwk.api.parameter.ParameterSpec;

/**
 * Everything that the kernel of a cell computes, as one graph.
 *
 * @param ends the first columns at the end of a step, in their order: those of the variables, and then of synapses if
 *     they are in place of g and i
 * @param threshold the condition of a spike, or {@link LinearPart#NONE}
 * @param resets variables after a spike, in their order
 * @param rests where variables start, in their order
 * @param refractory in ms, or {@link LinearPart#NONE}
 * @param thresholdAfterReset the condition right after a reset, or {@link LinearPart#NONE} if no spike changes it
 */
record CellGraph(
        Graph graph, int[] ends, int threshold, int[] resets, int[] rests, int refractory, int thresholdAfterReset) {

    /** @param isUniform whether a parameter is the same for all cells */
    static CellGraph of(
            Definition definition,
            Integration integration,
            List<ParameterSpec> parameters,
            Predicate<String> isUniform,
            double dtMs) {
        Graph graph = new Graph();
        Map<String, Integer> given = new HashMap<>();
        int size = definition.variables().size();
        for (int n = 0; n < size; n++) {
            given.put(definition.variables().get(n).name(), graph.add(new Node.Column(n)));
        }
        given.put(Drive.CONDUCTANCE, graph.add(new Node.Column(size)));
        given.put(Drive.CURRENT, graph.add(new Node.Column(size + 1)));
        given.put(Drive.TIME, graph.add(new Node.Time()));
        for (ParameterSpec parameter : parameters) {
            String name = parameter.name();
            given.put(name, graph.add(isUniform.test(name) ? new Node.Uniform(name) : new Node.PerCell(name)));
        }
        Scope scope = new Scope(graph, definition.named(), given);
        int[] ends = integration.step(graph, definition, scope, dtMs);
        int threshold = definition.threshold().map(scope::node).orElse(LinearPart.NONE);
        int[] resets = assigned(graph, definition, definition.reset(), scope);
        int refractory = definition.refractory().map(scope::node).orElse(LinearPart.NONE);
        Map<String, Integer> reset = new HashMap<>();
        for (int n = 0; n < size; n++) {
            reset.put(definition.variables().get(n).name(), resets[n]);
        }
        int after = definition.threshold().map(scope.with(reset)::node).orElse(LinearPart.NONE);
        int again = after == threshold ? LinearPart.NONE : after;
        return new CellGraph(
                graph, ends, threshold, resets, rests(graph, definition, scope, resets), refractory, again);
    }

    /** The nodes of variables after assignments that follow each other. */
    private static int[] assigned(
            Graph graph, Definition definition, List<Definition.Assignment> assignments, Scope start) {
        Scope scope = start;
        for (Definition.Assignment assignment : assignments) {
            int value = scope.node(assignment.value());
            int before = scope.node(assignment.variable());
            int after = switch (assignment.form()) {
                case ADD -> graph.sum(before, value);
                case SUBTRACT -> graph.difference(before, value);
                case MULTIPLY -> graph.product(before, value);
                default -> value;
            };
            scope = scope.with(Map.of(assignment.variable(), after));
        }
        Scope last = scope;
        return definition.variables().stream()
                .mapToInt(variable -> last.node(variable.name()))
                .toArray();
    }

    private static int[] rests(Graph graph, Definition definition, Scope scope, int[] resets) {
        Map<String, Integer> still = new HashMap<>();
        definition.variables().forEach(variable -> still.put(variable.name(), graph.constant(0)));
        for (String drive : List.of(Drive.CONDUCTANCE, Drive.CURRENT, Drive.TIME)) {
            still.put(drive, graph.constant(0));
        }
        if (resets.length > 0 && graph.level(resets[0]).isLasting()) {
            still.put("V", resets[0]);
        }
        return assigned(graph, definition, definition.rest(), scope.with(still));
    }

    /** The columns that nodes can name: those of the variables, and g and i or synapses in their place. */
    int columns() {
        return resets.length + 2;
    }

    /** The number of the column of g in the graph, or of the first synapses in its place. */
    int conductance() {
        return resets.length;
    }

    /** All that is computed. */
    int[] results() {
        int[] ones = {threshold, refractory, thresholdAfterReset};
        return Stream.of(ends, resets, rests, ones).flatMapToInt(Arrays::stream).toArray();
    }

    /** The same of other nodes. */
    CellGraph of(Graph other, IntUnaryOperator at) {
        return new CellGraph(
                other,
                Arrays.stream(ends).map(at).toArray(),
                at.applyAsInt(threshold),
                Arrays.stream(resets).map(at).toArray(),
                Arrays.stream(rests).map(at).toArray(),
                at.applyAsInt(refractory),
                at.applyAsInt(thresholdAfterReset));
    }
}
