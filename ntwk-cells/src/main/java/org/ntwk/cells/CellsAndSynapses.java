package org.ntwk.cells;

import org.ntwk.api.cell.CellKernel;
import org.ntwk.api.cell.FoundCells;
import org.ntwk.api.synapse.ExponentialConductance;

/**
 * Cells with the same parameters whose membranes advance by forward Euler in one pass with two groups of synapses.
 *
 * <p>The loops are static methods of columns and numbers, which are kept here: where they were read from columns of
 * parameters at the start of a pass, the JIT compiler vectorised a loop or not, depending on what it compiled first. All
 * columns are read before any is written, for the same reason.
 */
abstract class CellsAndSynapses implements CellKernel {

    final double[] v;
    final double[] open;
    final double[] open2;

    /** dt/Cm in ms/pF. */
    final double step;

    final double leak;
    final double leakCurrent;
    final double reversal;
    final double reversal2;

    /** By what part of itself a conductance changes in a step. */
    final double change;

    final double change2;
    private final LeakyKernel cells;

    CellsAndSynapses(LeakyKernel cells, ExponentialConductance first, ExponentialConductance second) {
        this.cells = cells;
        v = cells.v;
        step = cells.integration.weights(0, v.length)[0];
        leak = cells.leak[0];
        leakCurrent = cells.leakCurrent[0];
        open = first.open();
        open2 = second.open();
        reversal = first.reversal();
        reversal2 = second.reversal();
        change = -first.loss();
        change2 = -second.loss();
    }

    @Override
    public final void initialise(int from, int to) {
        cells.initialise(from, to);
    }

    @Override
    public final void findAboveThreshold(int from, int to, FoundCells found) {
        cells.findAboveThreshold(from, to, found);
    }

    @Override
    public final void reset(int cell) {
        cells.reset(cell);
    }

    @Override
    public final double refractoryMs(int cell) {
        return cells.refractoryMs(cell);
    }

    @Override
    public final void hold(int cell) {
        cells.hold(cell);
    }
}
