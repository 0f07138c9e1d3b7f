package com.example.connectivity;

import java.util.HashSet;
import java.util.Set;
import org.ntwk.api.connectivity.ConnectionDraw;
import org.ntwk.api.connectivity.ConnectionSink;
import org.ntwk.api.random.RandomStream;

/** The draw of {@link SmallWorld}. A target needs nothing but its own stream, so any thread may ask for it. */
record SmallWorldDraw(int size, int neighbours, double rewiring) implements ConnectionDraw {

    @Override
    public long expectedConnections() {
        return 2L * neighbours * size;
    }

    @Override
    public void sourcesOf(int target, RandomStream random, ConnectionSink sink) {
        int replaced = 0;
        for (int distance = 1; distance <= neighbours; distance++) {
            for (int side = -1; side <= 1; side += 2) {
                if (random.nextBoolean(rewiring)) {
                    replaced++;
                } else {
                    sink.connect(Math.floorMod(target + side * distance, size));
                }
            }
        }
        connectFar(target, replaced, random, sink);
    }

    /** Distinct cells outside the neighbourhood, each set of them as likely as any other (algorithm F of Floyd). */
    private void connectFar(int target, int count, RandomStream random, ConnectionSink sink) {
        int outside = size - 1 - 2 * neighbours;
        Set<Integer> taken = new HashSet<>();
        for (int last = outside - count; last < outside; last++) {
            int drawn = random.nextInt(last + 1);
            int place = taken.add(drawn) ? drawn : last;
            taken.add(place);
            sink.connect((target + neighbours + 1 + place) % size);
        }
    }
}
