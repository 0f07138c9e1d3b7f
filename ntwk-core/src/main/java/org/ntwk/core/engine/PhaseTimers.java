package org.ntwk.core.engine;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ntwk.api.result.LoopProfile;
import org.ntwk.api.result.LoopProfile.Phase;

/** The clocks of all workers of a run that is measured. */
final class PhaseTimers {

    private final List<PhaseTimer> clocks;
    private final long cells;
    private final int firstStep;
    private final long nanosBefore;

    /**
     * @param firstStep that is measured
     * @param nanosBefore what the loop took until then
     */
    PhaseTimers(EngineNetwork network, int firstStep, long nanosBefore) {
        clocks = Stream.generate(PhaseTimer::new).limit(network.workers()).toList();
        cells = network.populations.stream()
                .filter(population -> !population.relaysStimuli)
                .mapToLong(Population::size)
                .sum();
        this.firstStep = firstStep;
        this.nanosBefore = nanosBefore;
    }

    List<PhaseTimer> clocks() {
        return clocks;
    }

    /** @param loopNanos what the whole loop took */
    LoopProfile profile(int step, long loopNanos) {
        double loop = (loopNanos - nanosBefore) * 1e-9;
        int threads = clocks.size();
        Map<Phase, Double> seconds = new EnumMap<>(Phase.class);
        double known = 0;
        for (Phase phase : Phase.values()) {
            double ofPhase =
                    clocks.stream().mapToLong(clock -> clock.nanos(phase)).sum() * 1e-9 / threads;
            seconds.put(phase, ofPhase);
            known += ofPhase;
        }
        // Between two spans the clocks of the further workers stand, while the caller is in the loop and they wait for
        // it.
        Phase left = threads > 1 ? Phase.WAITING : Phase.REST;
        seconds.merge(left, Math.max(0, loop - known), Double::sum);
        return new LoopProfile(
                threads,
                loop,
                seconds,
                cells * (step - firstStep),
                clocks.stream().mapToLong(PhaseTimer::synapticEvents).sum(),
                clocks.stream().mapToLong(PhaseTimer::driveEvents).sum());
    }
}
