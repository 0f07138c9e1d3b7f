package org.ntwk.core.engine;

import java.util.Arrays;
import java.util.Optional;
import org.ntwk.api.recording.Recorder;
import org.ntwk.core.plugin.Owned;

/** A recorder at work on one population. */
public final class RecorderRun {

    private final Owned<Recorder> recorder;
    private final Population population;
    private final long interval;
    private final boolean takesSpikes;
    private int[] merged = new int[64];

    public RecorderRun(Owned<Recorder> recorder, Population population) {
        this.recorder = recorder;
        this.population = population;
        interval = recorder.value().samplingSteps();
        takesSpikes = recorder.value().takesSpikes();
    }

    Population population() {
        return population;
    }

    /** The stimulus whose spikes it takes, if not those of the population. */
    Optional<String> stimulus() {
        return takesSpikes ? recorder.value().stimulus() : Optional.empty();
    }

    /** The first step at or after the given one at which a sample is due. */
    long nextSample(long step) {
        return interval == 0 ? Long.MAX_VALUE : (step + interval - 1) / interval * interval;
    }

    void sample(long step, double tMs) {
        try {
            recorder.value().sample(step, tMs);
        } catch (RuntimeException | LinkageError e) {
            throw Owned.fault(recorder.owner(), "sample at step " + step, e);
        }
    }

    /** Hands on the spikes of the steps {@code [from, to)}. */
    void takeSpikes(SpikeLog log, int workers, int from, int to) {
        if (!takesSpikes) {
            return;
        }
        for (int step = from; step < to; step++) {
            int count = 0;
            for (int worker = 0; worker < workers; worker++) {
                int more = log.count(step, worker);
                if (count + more > merged.length) {
                    merged = Arrays.copyOf(merged, 2 * (count + more));
                }
                System.arraycopy(log.cells(step, worker), 0, merged, count, more);
                count += more;
            }
            if (count > 0) {
                try {
                    recorder.value().spikes(step, merged, 0, count);
                } catch (RuntimeException | LinkageError e) {
                    throw Owned.fault(recorder.owner(), "spikes of step " + step, e);
                }
            }
        }
    }

    void finish(long steps) {
        try {
            recorder.value().finish(steps);
        } catch (RuntimeException | LinkageError e) {
            throw Owned.fault(recorder.owner(), "finish", e);
        }
    }
}
