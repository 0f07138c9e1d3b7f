package org.ntwk.core.connectivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ntwk.api.connectivity.ConnectionDraw;
import org.ntwk.api.connectivity.ConnectionSink;
import org.ntwk.api.random.RandomStream;

/** What a draw answers, target by target. */
final class Sources {

    private Sources() {}

    /** A connection with what was given for it. */
    record Connection(int source, double weightFactor, double delayMs) {}

    /** The sources of the first targets, ascending. */
    static int[][] of(ConnectionDraw draw, int targets, long seed) {
        RandomStream random = RandomStream.of(seed, "connections");
        int[][] sources = new int[targets][];
        for (int target = 0; target < targets; target++) {
            sources[target] = connections(draw, target, random).stream()
                    .mapToInt(Connection::source)
                    .toArray();
            Arrays.sort(sources[target]);
        }
        return sources;
    }

    /** The connections of one target in the order of the draw. */
    static List<Connection> connections(ConnectionDraw draw, int target, RandomStream random) {
        List<Connection> connections = new ArrayList<>();
        draw.sourcesOf(target, random.at(target, 0), new ConnectionSink() {
            @Override
            public void connect(int source) {
                connect(source, 1, Double.NaN);
            }

            @Override
            public void connect(int source, double weightFactor, double delayMs) {
                connections.add(new Connection(source, weightFactor, delayMs));
            }
        });
        return connections;
    }
}
