package org.ntwk.morpho.synapse;

import java.util.Comparator;
import java.util.PriorityQueue;
import org.ntwk.api.random.RandomStream;
import org.ntwk.api.stimulus.Waveform;

/**
 * Independent Poisson trains of one rate at the synapses of a group. Where the rate changes in time they are drawn with rate 1
 * in the time Λ = ∫ rate dt, which the midpoint rule gives from step to step. Of each synapse its own stream has the
 * intervals and the draws for release in turn.
 */
final class PoissonEvents {

    private final Waveform rateHz;
    private final RandomStream[] random;
    private final PriorityQueue<Next> trains =
            new PriorityQueue<>(Comparator.comparingDouble(Next::expected).thenComparingInt(Next::synapse));
    private double timeMs;
    private double expected;

    /** @param expected Λ at its next event */
    private record Next(double expected, int synapse) {}

    /** Takes an event with a uniform draw. */
    @FunctionalInterface
    interface Sink {
        void event(int synapse, double draw);
    }

    PoissonEvents(int synapses, Waveform rateHz, RandomStream stream, double startMs) {
        this.rateHz = rateHz;
        timeMs = startMs;
        random = new RandomStream[synapses];
        for (int n = 0; n < synapses; n++) {
            random[n] = stream.copy().at(n, 0);
            trains.add(new Next(random[n].nextExponential(), n));
        }
    }

    /** Hands over the events from where it was to a time, by time. */
    void until(double endMs, Sink sink) {
        if (endMs <= timeMs) {
            return;
        }
        double rate = rateHz.valueAt((timeMs + endMs) / 2);
        if (!(rate >= 0) || Double.isInfinite(rate)) {
            throw new IllegalArgumentException("a rate of " + rate + " Hz, at " + endMs + " ms");
        }
        expected += rate * 1e-3 * (endMs - timeMs);
        timeMs = endMs;
        while (!trains.isEmpty() && trains.peek().expected() <= expected) {
            Next next = trains.remove();
            RandomStream own = random[next.synapse()];
            sink.event(next.synapse(), own.nextDouble());
            trains.add(new Next(next.expected() + own.nextExponential(), next.synapse()));
        }
    }
}
