package org.ntwk.core.recording;

import java.util.Optional;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.recording.EventWriter;
import org.ntwk.api.recording.Recorder;
import org.ntwk.api.recording.RecorderContext;
import org.ntwk.api.recording.RecorderModel;
import org.ntwk.api.result.SpikeTrains;

/** Keeps every spike of the selected cells. */
public final class SpikeRecorder implements RecorderModel {

    @Override
    public String name() {
        return "spikes";
    }

    @Override
    public String summary() {
        return "Every spike of the selected cells, at the start of its step";
    }

    @Override
    public ParameterSchema parameters() {
        return ParameterSchema.EMPTY;
    }

    @Override
    public Recorder prepare(RecorderContext context) {
        return keeping(context, SpikeTrains.SPIKES, Optional.empty());
    }

    /**
     * A recorder of the selected cells.
     *
     * @param series what it writes
     * @param stimulus whose spikes it takes, if not those of the population
     */
    static Recorder keeping(RecorderContext context, String series, Optional<String> stimulus) {
        EventWriter writer = context.events(series);
        int[] cells = context.cells();
        return cells.length == context.size()
                ? new OfAllCells(writer, stimulus)
                : new OfSomeCells(writer, stimulus, chosen(cells, context.size()));
    }

    private static boolean[] chosen(int[] cells, int size) {
        boolean[] chosen = new boolean[size];
        for (int cell : cells) {
            chosen[cell] = true;
        }
        return chosen;
    }

    private record OfAllCells(EventWriter writer, Optional<String> stimulus) implements Recorder {
        @Override
        public boolean takesSpikes() {
            return true;
        }

        @Override
        public void spikes(long step, int[] cells, int from, int to) {
            for (int n = from; n < to; n++) {
                writer.add(step, cells[n]);
            }
        }
    }

    private static final class OfSomeCells implements Recorder {

        private final EventWriter writer;
        private final Optional<String> stimulus;
        private final boolean[] chosen;

        OfSomeCells(EventWriter writer, Optional<String> stimulus, boolean[] chosen) {
            this.writer = writer;
            this.stimulus = stimulus;
            this.chosen = chosen;
        }

        @Override
        public Optional<String> stimulus() {
            return stimulus;
        }

        @Override
        public boolean takesSpikes() {
            return true;
        }

        @Override
        public void spikes(long step, int[] cells, int from, int to) {
            for (int n = from; n < to; n++) {
                if (chosen[cells[n]]) {
                    writer.add(step, cells[n]);
                }
            }
        }
    }
}
