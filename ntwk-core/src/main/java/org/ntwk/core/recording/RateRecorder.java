package org.ntwk.core.recording;

import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.recording.Recorder;
import org.ntwk.api.recording.RecorderContext;
import org.ntwk.api.recording.RecorderModel;
import org.ntwk.api.recording.SampleWriter;

/** The rate of a whole population, whichever cells are selected: spikes in a bin / (cells · bin). */
public final class RateRecorder implements RecorderModel {

    /** The name of the series. */
    public static final String RATE = "rate";

    private static final String BIN = "bin";

    private static final ParameterSchema PARAMETERS = ParameterSchema.of(
            ParameterSpec.number(BIN, Unit.MS, "length of a bin, a multiple of the time step; 0 for one step")
                    .bounds(Bounds.NON_NEGATIVE)
                    .defaultsTo(0));

    @Override
    public String name() {
        return RATE;
    }

    @Override
    public String summary() {
        return "The mean rate over all cells of the population, in bins";
    }

    @Override
    public ParameterSchema parameters() {
        return PARAMETERS;
    }

    @Override
    public Recorder prepare(RecorderContext context) {
        WholeSteps bin = WholeSteps.of(context, BIN);
        SampleWriter writer = context.samples(RATE, Unit.HZ, 0, bin.intervalMs(), new int[0]);
        return new OfOnePopulation(writer, bin.steps(), context.size() * bin.intervalMs() * 1e-3);
    }

    private static final class OfOnePopulation implements Recorder {

        private final SampleWriter writer;
        private final long stepsOfBin;
        private final double cellSeconds;
        private long count;
        private long written;

        OfOnePopulation(SampleWriter writer, long stepsOfBin, double cellSeconds) {
            this.writer = writer;
            this.stepsOfBin = stepsOfBin;
            this.cellSeconds = cellSeconds;
        }

        @Override
        public boolean takesSpikes() {
            return true;
        }

        @Override
        public void spikes(long step, int[] cells, int from, int to) {
            writeBinsBefore(step);
            count += to - from;
        }

        /** A last bin that was not run to its end is left out. */
        @Override
        public void finish(long steps) {
            writeBinsBefore(steps);
        }

        private void writeBinsBefore(long step) {
            long wanted = step / stepsOfBin;
            while (written < wanted) {
                writer.add(count == 0 ? 0 : count / cellSeconds);
                count = 0;
                written++;
            }
        }
    }
}
