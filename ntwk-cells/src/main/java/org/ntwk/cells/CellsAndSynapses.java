package org.ntwk.cells;

import org.ntwk.api.cell.CellKernel;
import org.ntwk.api.cell.FoundCells;

/** Cells whose membranes advance in one pass with two groups of synapses, and with what goes before where it has room. */
final class CellsAndSynapses implements CellKernel {

    private final LeakyKernel cells;
    private final SynapsePair synapses;
    private final boolean inOneLoop;

    /** @param inOneLoop whether to do all by {@link LeakyKernel#inOneLoop} */
    CellsAndSynapses(LeakyKernel cells, SynapsePair synapses, boolean inOneLoop) {
        this.cells = cells;
        this.synapses = synapses;
        this.inOneLoop = inOneLoop;
    }

    @Override
    public void advance(int from, int to, double tMs) {
        if (inOneLoop) {
            cells.inOneLoop(synapses, from, to);
        } else {
            cells.beforeMembrane(from, to);
            cells.membraneAndSynapses(synapses, from, to);
        }
    }

    @Override
    public void initialise(int from, int to) {
        cells.initialise(from, to);
    }

    @Override
    public void findAboveThreshold(int from, int to, FoundCells found) {
        cells.findAboveThreshold(from, to, found);
    }

    @Override
    public void reset(int cell) {
        cells.reset(cell);
    }

    @Override
    public double refractoryMs(int cell) {
        return cells.refractoryMs(cell);
    }

    @Override
    public void hold(int cell) {
        cells.hold(cell);
    }
}
