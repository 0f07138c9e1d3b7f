package org.ntwk.core.check;

import java.util.Objects;
import java.util.Optional;
import org.ntwk.api.network.NetworkDescription;
import org.ntwk.api.network.StimulusDescription;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.random.RandomStream;
import org.ntwk.api.stimulus.SpikeSink;
import org.ntwk.api.stimulus.StimulusContext;
import org.ntwk.api.stimulus.StimulusKernel;
import org.ntwk.api.stimulus.StimulusModel;
import org.ntwk.api.stimulus.Waveform;
import org.ntwk.core.plugin.BrokenContract;

/** The kernel of a stimulus, watched. It is asked for whole blocks, so a range is cut between these alone. */
final class WatchedStimulus implements StimulusKernel {

    private final StimulusKernel kernel;
    private final StimulusContext context;
    private final WatchedColumns columns;
    private final Sink sink = new Sink();

    private WatchedStimulus(StimulusKernel kernel, StimulusContext context, WatchedColumns columns) {
        this.kernel = kernel;
        this.context = context;
        this.columns = columns;
    }

    static StimulusKernel prepare(StimulusModel model, StimulusContext context) {
        WatchedColumns columns = new WatchedColumns(context.size(), "cell");
        StimulusKernel kernel = model.prepare(new Context(context, columns));
        if (!context.problems().isEmpty()) {
            return kernel;
        }
        columns.prepared();
        return new WatchedStimulus(Objects.requireNonNull(kernel, "it gave null"), context, columns);
    }

    @Override
    public void beginStep(long step, double tMs) {
        columns.once(0, context.size(), WatchedColumns.NOTHING, (first, end) -> kernel.beginStep(step, tMs));
    }

    @Override
    public void drive(int from, int to) {
        for (int block = from; block < to; block += BLOCK) {
            int end = Math.min(block + BLOCK, to);
            columns.once(block, end, WatchedColumns.LOOP, kernel::drive);
            columns.requireUnchangedWhere(
                    block, end, cell -> !context.isSelected(cell), "which the stimulus is not given for");
        }
    }

    @Override
    public void fire(int from, int to, SpikeSink next) {
        sink.from = from;
        sink.to = to;
        sink.next = next;
        columns.once(from, to, WatchedColumns.NOTHING, (first, end) -> kernel.fire(first, end, sink));
    }

    @Override
    public Optional<Waveform> rateHz() {
        return kernel.rateHz();
    }

    /** Hands on spikes onto the cells of a range. */
    private static final class Sink implements SpikeSink {

        private int from;
        private int to;
        private SpikeSink next = cell -> {};

        @Override
        public void spike(int cell) {
            require(cell);
            next.spike(cell);
        }

        @Override
        public void spikes(int cell, int count) {
            require(cell);
            if (count < 0) {
                throw new BrokenContract("it gave " + count + " spikes onto cell " + cell + ".", "Give at least 0.");
            }
            next.spikes(cell, count);
        }

        private void require(int cell) {
            if (cell < from || cell >= to) {
                throw new BrokenContract(
                        "it gave a spike onto cell " + cell + ", but was called for "
                                + WatchedColumn.range(from, to, "cell") + ".",
                        "Give those of the range [from, to) alone: the others are asked for as well.");
            }
        }
    }

    private record Context(StimulusContext context, WatchedColumns columns) implements StimulusContext {

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
        public boolean isSelected(int cell) {
            return context.isSelected(cell);
        }

        @Override
        public RandomStream random() {
            return context.random();
        }

        @Override
        public double[] conductance() {
            return columns.watch("the conductance g", context.conductance(), Use.ADDED);
        }

        @Override
        public double[] current() {
            return columns.watch("the current i", context.current(), Use.ADDED);
        }

        @Override
        public NetworkDescription network() {
            return context.network();
        }

        @Override
        public StimulusDescription stimulus() {
            return context.stimulus();
        }

        @Override
        public String path() {
            return context.path();
        }

        @Override
        public Problems problems() {
            return context.problems();
        }
    }
}
