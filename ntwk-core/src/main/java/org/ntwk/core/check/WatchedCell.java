package org.ntwk.core.check;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.ntwk.api.cell.CellContext;
import org.ntwk.api.cell.CellKernel;
import org.ntwk.api.cell.CellModel;
import org.ntwk.api.cell.FoundCells;
import org.ntwk.api.cell.FusibleCellKernel;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.synapse.ExponentialConductance;

/** The kernel of a cell model, watched. */
class WatchedCell implements CellKernel {

    private static final Set<Use> SEARCH = EnumSet.of(Use.SCRATCH);

    private final CellKernel kernel;
    private final WatchedColumns columns;

    /** What one piece of a search finds. */
    private final FoundCells found;

    private final double[] scratch;

    private WatchedCell(CellKernel kernel, WatchedColumns columns, double[] scratch) {
        this.kernel = kernel;
        this.columns = columns;
        this.scratch = scratch;
        found = new FoundCells(scratch);
    }

    static CellKernel prepare(CellModel model, CellContext context) {
        WatchedColumns columns = new WatchedColumns(context.size(), "cell");
        CellKernel kernel = Objects.requireNonNull(model.prepare(new Context(context, columns)), "it gave null");
        columns.prepared();
        return kernel instanceof FusibleCellKernel fusible
                ? new Fusible(fusible, columns, context.scratch())
                : new WatchedCell(kernel, columns, context.scratch());
    }

    @Override
    public void initialise(int from, int to) {
        columns.call(from, to, WatchedColumns.LOOP, kernel::initialise);
    }

    @Override
    public void advance(int from, int to, double tMs) {
        columns.call(from, to, WatchedColumns.LOOP, (first, end) -> kernel.advance(first, end, tMs));
    }

    @Override
    public void findAboveThreshold(int from, int to, FoundCells all) {
        columns.call(from, to, SEARCH, (first, end) -> {
            int count = found.search(kernel, first, end);
            for (int n = 0; n < count; n++) {
                all.add(found.cell(n));
            }
        });
    }

    @Override
    public void reset(int cell) {
        columns.once(cell, cell + 1, WatchedColumns.LOOP, (first, end) -> kernel.reset(first));
    }

    @Override
    public double refractoryMs(int cell) {
        double[] answer = new double[1];
        columns.once(cell, cell + 1, WatchedColumns.NOTHING, (first, end) -> answer[0] = kernel.refractoryMs(first));
        return Numbers.notNegative("the refractory time of cell " + cell, answer[0], "ms");
    }

    @Override
    public void potentialSet(int cell) {
        columns.once(cell, cell + 1, WatchedColumns.LOOP, (first, end) -> kernel.potentialSet(first));
    }

    @Override
    public void hold(int cell) {
        columns.once(cell, cell + 1, WatchedColumns.LOOP, (first, end) -> kernel.hold(first));
    }

    /** One that can take its synapses. */
    private static final class Fusible extends WatchedCell implements FusibleCellKernel {

        private final FusibleCellKernel fusible;

        Fusible(FusibleCellKernel fusible, WatchedColumns columns, double[] scratch) {
            super(fusible, columns, scratch);
            this.fusible = fusible;
        }

        @Override
        public Optional<CellKernel> fusedWith(ExponentialConductance first, ExponentialConductance second) {
            return fusible.fusedWith(first, second).map(fused -> {
                WatchedColumns more = super.columns.copy();
                more.watch("what is open of the first synapses", first.open(), Use.STATE);
                more.watch("what is open of the second synapses", second.open(), Use.STATE);
                return new WatchedCell(fused, more, super.scratch);
            });
        }
    }

    private record Context(CellContext context, WatchedColumns columns) implements CellContext {

        @Override
        public int size() {
            return context.size();
        }

        @Override
        public double dtMs() {
            return context.dtMs();
        }

        @Override
        public ParameterValues parameters() {
            return new WatchedParameters(context.parameters(), columns);
        }

        @Override
        public double[] state(String variable) {
            return columns.watch(variable, context.state(variable), Use.STATE);
        }

        @Override
        public double[] membranePotential() {
            return columns.watch("V", context.membranePotential(), Use.STATE);
        }

        @Override
        public double[] conductance() {
            return columns.watch("the conductance g", context.conductance(), Use.READ);
        }

        @Override
        public double[] current() {
            return columns.watch("the current i", context.current(), Use.READ);
        }

        @Override
        public double[] scratch() {
            return columns.watch("scratch", context.scratch(), Use.SCRATCH);
        }
    }
}
