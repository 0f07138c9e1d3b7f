package org.ntwk.core.original;

import java.util.Arrays;
import java.util.Optional;
import org.ntwk.api.stimulus.SpikeSink;
import org.ntwk.api.stimulus.StimulusKernel;
import org.ntwk.api.stimulus.Waveform;

/**
 * Draws the whole population in each step, whatever ranges it is asked for: the stream is one for all cells, so every
 * thread's kernel goes through all of it. Steps that are left out are drawn and dropped; an earlier step is reached by
 * starting anew.
 */
final class OneEventPerStep implements StimulusKernel {

    private final int size;
    private final double dtMs;
    private final double afferents;
    private final Waveform rateHz;
    private final int seed;

    /** The cells with an event in the step drawn last, ascending; one entry more than there can be. */
    private final int[] events;

    private int eventCount;
    private NumpyLegacyRandom stream;
    private long nextStep;

    /** @param afferents mean number of afferent cells of a target */
    OneEventPerStep(int size, double dtMs, double afferents, Waveform rateHz, int seed) {
        this.size = size;
        this.dtMs = dtMs;
        this.afferents = afferents;
        this.rateHz = rateHz;
        this.seed = seed;
        events = new int[size + 1];
        stream = new NumpyLegacyRandom(seed);
    }

    @Override
    public void beginStep(long step, double tMs) {
        if (step < nextStep - 1) {
            stream = new NumpyLegacyRandom(seed);
            nextStep = 0;
        }
        while (nextStep <= step) {
            draw(nextStep);
            nextStep++;
        }
    }

    private void draw(long step) {
        // the original's times are k·dt and its factors stand in this order
        double probability = dtMs * afferents * rateHz.valueAt(step * dtMs) * 1e-3;
        int count = 0;
        for (int cell = 0; cell < size; cell++) {
            events[count] = cell; // written always and kept if drawn: no branch to mispredict
            count += stream.nextDouble() < probability ? 1 : 0;
        }
        eventCount = count;
    }

    @Override
    public void fire(int from, int to, SpikeSink sink) {
        int found = Arrays.binarySearch(events, 0, eventCount, from);
        for (int n = found < 0 ? -found - 1 : found; n < eventCount && events[n] < to; n++) {
            sink.spike(events[n]);
        }
    }

    @Override
    public Optional<Waveform> rateHz() {
        return Optional.of(rateHz);
    }
}
