package org.ntwk.core.original;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ntwk.api.connectivity.ConnectionDraw;
import org.ntwk.api.connectivity.ConnectionSink;
import org.ntwk.api.random.RandomStream;

/**
 * All connections of a projection.
 *
 * @param sources of each target, in the order drawn
 */
record DrawnConnections(List<int[]> sources) {

    static DrawnConnections of(ConnectionDraw draw, int targets) {
        List<int[]> sources = new ArrayList<>();
        for (int target = 0; target < targets; target++) {
            sources.add(sourcesOf(draw, target));
        }
        return new DrawnConnections(sources);
    }

    /** What a pair takes from a stream. */
    static DrawnConnections of(PairDraw pair, NumpyLegacyRandom stream) {
        List<int[]> sources = new ArrayList<>();
        for (int target = 0; target < pair.targets(); target++) {
            int[] ofTarget = new int[pair.inDegree()];
            pair.draw(target, stream, ofTarget);
            sources.add(ofTarget);
        }
        return new DrawnConnections(sources);
    }

    static int[] sourcesOf(ConnectionDraw draw, int target) {
        int[] sources = new int[4000];
        int[] count = {0};
        draw.sourcesOf(target, RandomStream.of(1, "unused"), new ConnectionSink() {
            @Override
            public void connect(int source) {
                sources[count[0]++] = source;
            }

            @Override
            public void connect(int source, double weightFactor, double delayMs) {
                sources[count[0]++] = source;
            }
        });
        return Arrays.copyOf(sources, count[0]);
    }

    int[] firstSources(int count) {
        return Arrays.copyOf(sources.get(0), count);
    }

    /** Of all sources, then all targets. */
    String checksum() {
        ReferenceDraws.Checksum checksum = new ReferenceDraws.Checksum();
        for (int[] ofTarget : sources) {
            for (int source : ofTarget) {
                checksum.add(source);
            }
        }
        for (int target = 0; target < sources.size(); target++) {
            for (int n = 0; n < sources.get(target).length; n++) {
                checksum.add(target);
            }
        }
        return checksum.hex();
    }
}
