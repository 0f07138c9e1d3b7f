package org.ntwk.morpho.synapse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.IntConsumer;
import org.ntwk.api.random.RandomStream;
import org.ntwk.api.stimulus.Waveform;
import org.ntwk.morpho.cable.CableSimulation;

/**
 * What will arrive at the synapses of a group, and whether it releases. An event arrives at the first step that begins at
 * its time or later.
 */
final class SynapticArrivals {

    /** Part of a step by which times may miss it, being sums of numbers that are rounded. */
    private static final double SLACK = 1e-6;

    private final Synapses synapses;
    private final double dtMs;
    private final long seed;
    private final String[] cell;
    private final RandomStream release;

    /** Of one step those of the lowest synapse first, so that sums do not hang on the order in which events were sent. */
    private final PriorityQueue<SynapticEvent> events;

    private final List<PoissonEvents> poisson = new ArrayList<>();
    private long next;
    private long released;

    SynapticArrivals(Synapses synapses, CableSimulation simulation, long seed, int cell) {
        this.synapses = synapses;
        dtMs = simulation.dtMs();
        next = Math.round(simulation.timeMs() / dtMs);
        this.seed = seed;
        this.cell = new String[] {synapses.name(), String.valueOf(cell)};
        release = stream("release");
        events = new PriorityQueue<>(Comparator.comparingLong((SynapticEvent event) -> step(event.timeMs()))
                .thenComparingInt(SynapticEvent::synapse));
    }

    private RandomStream stream(String purpose) {
        return RandomStream.of(seed, purpose, cell[0], cell[1]);
    }

    private long step(double timeMs) {
        return (long) Math.ceil(timeMs / dtMs - SLACK);
    }

    /** @throws IllegalArgumentException if there is no such synapse, or its time is over */
    void add(SynapticEvent event) {
        if (event.synapse() < 0 || event.synapse() >= synapses.size()) {
            throw new IllegalArgumentException("there is no synapse " + event.synapse() + " of '" + synapses.name()
                    + "', which has " + synapses.size());
        }
        if (step(event.timeMs()) < next) {
            throw new IllegalArgumentException("an event of synapse " + event.synapse() + " of '" + synapses.name()
                    + "' is at " + event.timeMs() + " ms, before the present, " + next * dtMs + " ms");
        }
        double draw = release.at(event.synapse(), Double.doubleToLongBits(event.timeMs()))
                .nextDouble();
        if (draw < synapses.releaseProbability(event.synapse())) {
            events.add(event);
        }
    }

    void add(Waveform rateHz) {
        RandomStream random = stream("poisson " + poisson.size());
        poisson.add(new PoissonEvents(synapses.size(), rateHz, random, next * dtMs));
    }

    /** Hands over the synapses of all that arrives until a step; of each step once. */
    void deliver(double tMs, IntConsumer sink) {
        long step = Math.round(tMs / dtMs);
        if (step < next) {
            return;
        }
        next = step + 1;
        while (!events.isEmpty() && step(events.peek().timeMs()) <= step) {
            released++;
            sink.accept(events.remove().synapse());
        }
        for (PoissonEvents source : poisson) {
            source.until(tMs, (synapse, draw) -> {
                if (draw < synapses.releaseProbability(synapse)) {
                    released++;
                    sink.accept(synapse);
                }
            });
        }
    }

    long released() {
        return released;
    }
}
