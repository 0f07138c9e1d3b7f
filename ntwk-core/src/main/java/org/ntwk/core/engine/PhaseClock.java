package org.ntwk.core.engine;

import java.util.List;
import org.ntwk.api.result.LoopProfile.Phase;
import org.ntwk.api.stimulus.SpikeSink;

/**
 * Told by a worker what it begins to do. This one takes no notice: its calls are compiled to nothing, so that a run that
 * is not measured does not pay. {@link PhaseTimer} is the other one.
 */
class PhaseClock {

    static final PhaseClock OFF = new PhaseClock();

    /** What was done until now ends and the phase begins. */
    void enter(Phase phase) {}

    /** The worker leaves the loop, until it enters the next phase. */
    void stop() {}

    /** A sink that counts the spikes and hands them on; good until the next call. */
    SpikeSink counting(SpikeSink sink) {
        return sink;
    }

    /** All parts of the worker have delivered what arrives in a step. */
    void delivered(List<Part> parts, int step) {}
}
