package org.ntwk.core.check;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicLongArray;
import org.ntwk.api.connectivity.ConnectionDraw;
import org.ntwk.api.connectivity.ConnectionSink;
import org.ntwk.api.connectivity.ConnectivityContext;
import org.ntwk.api.connectivity.ConnectivityRule;
import org.ntwk.api.random.RandomStream;
import org.ntwk.core.plugin.BrokenContract;

/** The draw of a connectivity rule, watched. Several threads may ask it at once. */
final class WatchedDraw implements ConnectionDraw {

    private final ConnectionDraw draw;
    private final int sourceSize;

    /** What a target was connected with when it was asked for first, as a hash; 0 before that. */
    private final AtomicLongArray first;

    private WatchedDraw(ConnectionDraw draw, ConnectivityContext context) {
        this.draw = draw;
        sourceSize = context.sourceSize();
        first = new AtomicLongArray(context.targetSize());
    }

    static ConnectionDraw prepare(ConnectivityRule rule, ConnectivityContext context) {
        ConnectionDraw draw = rule.prepare(context);
        return context.problems().isEmpty()
                ? new WatchedDraw(Objects.requireNonNull(draw, "it gave null"), context)
                : draw;
    }

    @Override
    public long expectedConnections() {
        long expected = draw.expectedConnections();
        Numbers.notNegative("the expected number of connections", expected, "");
        return expected;
    }

    @Override
    public long workingBytes() {
        return draw.workingBytes();
    }

    @Override
    public double longestDelayMs() {
        return Numbers.notNegative("the longest delay", draw.longestDelayMs(), "ms");
    }

    @Override
    public void sourcesOf(int target, RandomStream random, ConnectionSink sink) {
        Sink watched = new Sink(target, sink);
        draw.sourcesOf(target, random, watched);
        long hash = watched.hash == 0 ? 1 : watched.hash;
        if (!first.compareAndSet(target, 0, hash) && first.get(target) != hash) {
            throw new BrokenContract(
                    "it connected target " + target + " with other sources, weights or delays than before.",
                    "The same target gets the same each time it is asked for: draw from the stream that is given alone.");
        }
    }

    private final class Sink implements ConnectionSink {

        private final int target;
        private final ConnectionSink next;
        private final double longestMs;
        private long hash;

        Sink(int target, ConnectionSink next) {
            this.target = target;
            this.next = next;
            longestMs = draw.longestDelayMs();
        }

        @Override
        public void connect(int source) {
            require(source);
            add(source);
            next.connect(source);
        }

        @Override
        public void connect(int source, double weightFactor, double delayMs) {
            require(source);
            Numbers.finite("the weight factor from source " + source + " to target " + target, weightFactor);
            if (!Double.isNaN(delayMs)) {
                String what = "the delay from source " + source + " to target " + target;
                Numbers.notNegative(what, delayMs, "ms");
                if (delayMs > longestMs) {
                    throw new BrokenContract(
                            what + " is " + delayMs + " ms, but longestDelayMs() is " + longestMs + " ms.",
                            "Give the longest of all delays there, or a bound above it.");
                }
            }
            add(source);
            add(Double.doubleToLongBits(weightFactor));
            add(Double.doubleToLongBits(delayMs));
            next.connect(source, weightFactor, delayMs);
        }

        private void require(int source) {
            if (source < 0 || source >= sourceSize) {
                throw new BrokenContract(
                        "it connected target " + target + " with source " + source + ", but sources are 0 to "
                                + (sourceSize - 1) + ".",
                        "Take the number of sources from sourceSize(); maybe targets were counted.");
            }
        }

        private void add(long value) {
            hash = (hash + value + 1) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
    }
}
