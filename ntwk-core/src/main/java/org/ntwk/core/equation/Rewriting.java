package org.ntwk.core.equation;

import java.util.BitSet;

/** Makes a copy of the graph of a cell, in which some nodes are others. Nothing is simplified on the way. */
abstract class Rewriting {

    private final CellGraph cell;

    /** What is copied. */
    final Graph from;

    /** The copy, so far. */
    final Graph to = new Graph(Integer.MAX_VALUE);

    /** Numbers in the copy. */
    private final int[] at;

    Rewriting(CellGraph cell) {
        this.cell = cell;
        from = cell.graph();
        at = new int[from.size()];
    }

    final CellGraph rewritten() {
        BitSet needed = Cone.of(from, cell.results());
        for (int n = needed.nextSetBit(0); n >= 0; n = needed.nextSetBit(n + 1)) {
            at[n] = rewritten(n);
        }
        return finished(cell.of(to, this::at));
    }

    /** The number in the copy of what stands for a node; that of earlier ones is {@link #at}. */
    abstract int rewritten(int n);

    /** What else changes. */
    CellGraph finished(CellGraph copy) {
        return copy;
    }

    final int at(int n) {
        return n == LinearPart.NONE ? LinearPart.NONE : at[n];
    }

    final int copy(int n) {
        return to.add(from.node(n).of(this::at));
    }
}
