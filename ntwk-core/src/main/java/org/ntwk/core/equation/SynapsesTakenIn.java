package org.ntwk.core.equation;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ntwk.core.expression.Operator;

/**
 * Puts two groups of exponential synapses in the place of g and i, of which there is one column each, and lets them decay.
 * Everything is computed as {@link org.ntwk.api.synapse.ExponentialConductance} says and the cell's own nodes stay as they
 * are: the bits are those of one pass after the other.
 */
final class SynapsesTakenIn extends Rewriting {

    /** The places of numbers that are given ({@link Node.Given}). */
    private static final int REVERSAL = 0;

    private static final int CHANGE = 1;
    private static final int OTHER_REVERSAL = 2;
    private static final int OTHER_CHANGE = 3;

    private final int conductance;

    private SynapsesTakenIn(CellGraph cell) {
        super(cell);
        conductance = cell.conductance();
    }

    /** Only the step: what happens at a spike is not in the graph. */
    static CellGraph of(CellGraph cell) {
        int[] same = IntStream.range(0, cell.resets().length)
                .map(n -> cell.graph().add(new Node.Column(n)))
                .toArray();
        CellGraph step = new CellGraph(
                cell.graph(), cell.ends(), LinearPart.NONE, same, new int[0], LinearPart.NONE, LinearPart.NONE);
        return new SynapsesTakenIn(step).rewritten();
    }

    @Override
    int rewritten(int n) {
        if (from.node(n).equals(new Node.Column(conductance))) {
            return to.add(new Node.Join(Operator.ADD, open(0), open(1)));
        }
        if (from.node(n).equals(new Node.Column(conductance + 1))) {
            int first = to.add(new Node.Join(Operator.MULTIPLY, open(0), given(REVERSAL)));
            return to.add(new Node.MultiplyAdd(open(1), given(OTHER_REVERSAL), first));
        }
        return copy(n);
    }

    @Override
    CellGraph finished(CellGraph copy) {
        int[] ends = Arrays.copyOf(copy.ends(), copy.columns());
        ends[conductance] = decayed(open(0), given(CHANGE));
        ends[conductance + 1] = decayed(open(1), given(OTHER_CHANGE));
        return new CellGraph(
                to, ends, copy.threshold(), copy.resets(), copy.rests(), copy.refractory(), copy.thresholdAfterReset());
    }

    private int decayed(int open, int change) {
        return to.add(new Node.MultiplyAdd(open, change, open));
    }

    private int open(int group) {
        return to.add(new Node.Column(conductance + group));
    }

    private int given(int place) {
        return to.add(new Node.Given(place));
    }
}
