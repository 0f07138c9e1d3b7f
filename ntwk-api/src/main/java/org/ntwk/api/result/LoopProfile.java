package org.ntwk.api.result;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.apiguardian.api.API;

/**
 * What the time of a clock loop went to. To measure it costs some per cent of the loop itself, more if the network is
 * small.
 *
 * @param threads that integrated
 * @param loopSeconds what the measured part of the loop took
 * @param seconds of each phase, the mean over the threads: they add up to {@code loopSeconds}
 * @param cellSteps steps times cells that have a membrane
 * @param synapticEvents arrivals of a spike at a synapse, whether it releases or not
 * @param driveEvents spikes that stimuli made
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record LoopProfile(
        int threads,
        double loopSeconds,
        Map<Phase, Double> seconds,
        long cellSteps,
        long synapticEvents,
        long driveEvents) {

    /** What a thread is at. Every moment of a loop belongs to one phase. */
    public enum Phase {
        /** Synapses, mechanisms, injected currents and the cells' own equations. */
        STATE,
        /** Refractoriness, and the search for cells above threshold. */
        THRESHOLD,
        /** Spikes of the network arrive at their synapses, which may change; cells that fired are reset. */
        DELIVERY,
        /** Stimuli make their spikes, and these act. */
        DRIVE,
        /** Samples are taken and spikes recorded. */
        RECORDING,
        /** Waiting for other threads; for all but the first also while it alone records, checks or makes changes. */
        WAITING,
        /** Planned changes, checks and what nobody names. */
        REST
    }

    public LoopProfile {
        EnumMap<Phase, Double> all = new EnumMap<>(Phase.class);
        for (Phase phase : Phase.values()) {
            all.put(phase, seconds.getOrDefault(phase, 0.0));
        }
        seconds = Collections.unmodifiableMap(all);
    }

    /** How many events a phase dealt with; 0 for a phase that has none. */
    public long events(Phase phase) {
        return switch (phase) {
            case STATE, THRESHOLD -> cellSteps;
            case DELIVERY -> synapticEvents;
            case DRIVE -> driveEvents;
            case RECORDING, WAITING, REST -> 0;
        };
    }

    /** What an event of a phase cost the thread that dealt with it, in ns; empty if there was none. */
    public OptionalDouble nanosPerEvent(Phase phase) {
        long events = events(phase);
        return events == 0 ? OptionalDouble.empty() : OptionalDouble.of(1e9 * threads * seconds.get(phase) / events);
    }

    /** Synaptic events in a second of the loop, of all threads together; 0 if the loop took no time. */
    public double synapticEventsPerSecond() {
        return loopSeconds > 0 ? synapticEvents / loopSeconds : 0;
    }
}
