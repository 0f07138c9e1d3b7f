package org.ntwk.core.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.recording.Recorder;
import org.ntwk.core.plugin.Owned;

/** A recorder at work on one population. */
public final class RecorderRun {

    private final Owned<Recorder> recorder;
    private final Population population;
    private final List<SampledProbe> probes;
    private final int[] cells;
    private final long interval;
    private final boolean takesSpikes;
    private int[] merged = new int[64];

    /** Where samples wait until the network stands still; null if they are taken then. */
    private @Nullable SampleBuffer buffer;

    /**
     * @param probes that the recorder asked for
     * @param cells that it records, ascending
     */
    public RecorderRun(Owned<Recorder> recorder, Population population, List<SampledProbe> probes, int[] cells) {
        this.recorder = recorder;
        this.population = population;
        this.probes = List.copyOf(probes);
        this.cells = cells;
        interval = recorder.ask("samplingSteps", Recorder::samplingSteps);
        takesSpikes = recorder.ask("takesSpikes", Recorder::takesSpikes);
    }

    /** Divides its cells among the workers, if they are to read its samples. */
    void divide(Partition partition, int number) {
        if (interval > 0
                && recorder.ask("samplesOnlyItsCells", Recorder::samplesOnlyItsCells)
                && SampleBuffer.pays(probes.size(), cells.length)) {
            buffer = new SampleBuffer(probes, cells, partition.bounds(number));
        }
    }

    Population population() {
        return population;
    }

    /** The stimulus whose spikes it takes, if not those of the population. */
    Optional<String> stimulus() {
        return takesSpikes ? recorder.ask("stimulus", Recorder::stimulus) : Optional.empty();
    }

    /** Whether workers read its samples while they run. */
    boolean isReadByWorkers() {
        return buffer != null;
    }

    /** The last step before which the network must stand still, if it stands still before the given one. */
    long nextStandstill(long step) {
        if (interval == 0) {
            return Long.MAX_VALUE;
        }
        return buffer == null ? firstSampleFrom(step + 1) : firstSampleFrom(step) + buffer.rows() * interval;
    }

    private long firstSampleFrom(long step) {
        return (step + interval - 1) / interval * interval;
    }

    private boolean isDue(long step) {
        return interval > 0 && step % interval == 0;
    }

    /** Lets a worker read its part of a sample, if one is due. */
    void read(int step, double tMs, int worker) {
        if (buffer != null && isDue(step)) {
            try {
                buffer.read(step / interval, worker);
            } catch (Throwable thrown) { // a plugin may throw what it likes
                throw fault("sample", step, tMs, thrown);
            }
        }
    }

    /** Takes the sample of the present, if one is due and no worker reads it. */
    void sampleNow(int step, double tMs) {
        if (buffer == null && isDue(step)) {
            sample(step, tMs);
        }
    }

    private void sample(int step, double tMs) {
        try {
            recorder.value().sample(step, tMs);
        } catch (Throwable thrown) { // a plugin may throw what it likes
            throw fault("sample", step, tMs, thrown);
        }
    }

    private RuntimeException fault(String method, int step, double tMs, Throwable thrown) {
        return recorder.fault(method + " at " + StepTime.inWords(step, tMs), thrown);
    }

    /** Hands on the samples that workers read and the spikes of the steps {@code [from, to)}. */
    void take(SpikeLog log, int workers, int from, int to, double dtMs) {
        if (buffer == null && !takesSpikes) {
            return;
        }
        for (int step = from; step < to; step++) {
            if (buffer != null && isDue(step)) {
                buffer.show(step / interval);
                sample(step, step * dtMs);
            }
            if (takesSpikes) {
                takeSpikes(log, workers, step, step * dtMs);
            }
        }
    }

    private void takeSpikes(SpikeLog log, int workers, int step, double tMs) {
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
            } catch (Throwable thrown) { // a plugin may throw what it likes
                throw fault("spikes", step, tMs, thrown);
            }
        }
    }

    void finish(long steps) {
        recorder.tell("finish", ending -> ending.finish(steps));
    }
}
