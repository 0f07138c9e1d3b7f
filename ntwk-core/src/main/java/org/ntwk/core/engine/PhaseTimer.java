package org.ntwk.core.engine;

import java.util.List;
import org.ntwk.api.result.LoopProfile.Phase;
import org.ntwk.api.stimulus.SpikeSink;

/** Adds up the time of each phase of one worker, and the events. */
final class PhaseTimer extends PhaseClock {

    private final long[] nanos = new long[Phase.values().length];
    private final Counting counting = new Counting();
    private long synapticEvents;

    /** The number of the phase that goes on; negative if none does. */
    private int present = -1;

    private long since;

    @Override
    void enter(Phase phase) {
        turn(phase.ordinal());
    }

    @Override
    void stop() {
        turn(-1);
    }

    private void turn(int next) {
        long now = System.nanoTime();
        if (present >= 0) {
            nanos[present] += now - since;
        }
        present = next;
        since = now;
    }

    @Override
    SpikeSink counting(SpikeSink sink) {
        counting.sink = sink;
        return counting;
    }

    @Override
    void delivered(List<Part> parts, int step) {
        enter(Phase.REST);
        for (int n = 0; n < parts.size(); n++) {
            synapticEvents += parts.get(n).synapticEvents(step);
        }
    }

    long nanos(Phase phase) {
        return nanos[phase.ordinal()];
    }

    long synapticEvents() {
        return synapticEvents;
    }

    long driveEvents() {
        return counting.count;
    }

    private static final class Counting implements SpikeSink {

        private SpikeSink sink = cell -> {};
        private long count;

        @Override
        public void spike(int cell) {
            count++;
            sink.spike(cell);
        }

        @Override
        public void spikes(int cell, int more) {
            count += more;
            sink.spikes(cell, more);
        }
    }
}
