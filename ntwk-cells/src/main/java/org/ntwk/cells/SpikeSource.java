package org.ntwk.cells;

import java.util.List;
import org.ntwk.api.cell.CellContext;
import org.ntwk.api.cell.CellKernel;
import org.ntwk.api.cell.CellModel;
import org.ntwk.api.cell.FoundCells;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.parameter.ParameterSchema;

/**
 * An afferent that is a cell of its own, so that its targets share its spikes: it fires when a stimulus makes it, and
 * projects by any rule.
 */
public final class SpikeSource implements CellModel {

    @Override
    public String name() {
        return "spike-source";
    }

    @Override
    public String summary() {
        return "a cell without a membrane that fires when a stimulus makes it";
    }

    @Override
    public List<String> equations() {
        return List.of("each spike of a stimulus onto the cell is a spike of the cell in the same step");
    }

    @Override
    public ParameterSchema parameters() {
        return ParameterSchema.EMPTY;
    }

    @Override
    public List<StateVariable> state() {
        return List.of();
    }

    @Override
    public boolean relaysStimuli() {
        return true;
    }

    @Override
    public CellKernel prepare(CellContext context) {
        return new Silent();
    }

    /** The cell itself does nothing. */
    private static final class Silent implements CellKernel {

        @Override
        public void initialise(int from, int to) {
            // It has no state.
        }

        @Override
        public void advance(int from, int to, double tMs) {
            // Nothing goes on between spikes.
        }

        @Override
        public void findAboveThreshold(int from, int to, FoundCells found) {
            // It has no threshold.
        }

        @Override
        public void reset(int cell) {
            // A spike leaves nothing behind.
        }

        @Override
        public double refractoryMs(int cell) {
            return 0;
        }

        @Override
        public void hold(int cell) {
            // It is never refractory.
        }
    }
}
