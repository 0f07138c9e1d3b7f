package org.ntwk.core.equation;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.ntwk.api.parameter.ParameterValues;

/**
 * Takes for the exponential current of a membrane the function of {@code ColumnMath} that the cells that are written by hand
 * take.
 *
 * <p>It is for what adds to equations alone, times anything, and grows with V: where V is at most at the threshold it is then
 * within 4e-13 of what it is at the threshold.
 */
final class Onsets extends Rewriting {

    /** The exponents at the threshold at which this is so. */
    private static final double LEAST = 0;

    private static final double MOST = 9;

    private final BitSet onsets;

    private Onsets(CellGraph cell, BitSet onsets) {
        super(cell);
        this.onsets = onsets;
    }

    static CellGraph of(CellGraph cell, Definition definition, ParameterValues parameters, int size) {
        Bound bound = Bound.of(cell);
        boolean staysBelow = bound.column() == 0
                && definition.variables().get(0).held()
                && cell.graph().level(cell.resets()[0]).isLasting();
        BitSet onsets = new BitSet();
        if (staysBelow) {
            BitSet elsewhere = Cone.of(cell.graph(), cell.resets());
            elsewhere.or(Cone.of(cell.graph(), cell.threshold()));
            BitSet needed = Cone.of(cell.graph(), cell.ends());
            needed.andNot(elsewhere);
            needed.stream()
                    .filter(n -> isOnset(cell, n, bound.node(), parameters, size))
                    .forEach(onsets::set);
        }
        return new Onsets(cell, onsets).rewritten();
    }

    private static boolean isOnset(CellGraph cell, int n, int bound, ParameterValues parameters, int size) {
        Graph graph = cell.graph();
        if (!(graph.node(n) instanceof Node.Exponential exponential)
                || !graph.node(exponential.source()).equals(new Node.Column(0))) {
            return false;
        }
        int exponent = graph.sum(graph.product(bound, exponential.scale()), exponential.shift());
        double[][] values = new Lasting(graph).columns(List.of(exponential.scale(), exponent), parameters, size);
        return values[0][0] > 0
                && Arrays.stream(values[1]).allMatch(x -> x >= LEAST && x <= MOST)
                && Arrays.stream(cell.ends())
                        .allMatch(end -> LinearPart.of(graph, end, n).linear());
    }

    @Override
    int rewritten(int n) {
        if (!onsets.get(n)) {
            return copy(n);
        }
        Node.Exponential whole = (Node.Exponential) from.node(n);
        return to.add(new Node.Exponential(
                Node.Exponential.Kind.ONSET, at(whole.source()), at(whole.scale()), at(whole.shift())));
    }
}
