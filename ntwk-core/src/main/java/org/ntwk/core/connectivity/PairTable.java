package org.ntwk.core.connectivity;

import org.ntwk.api.connectivity.ConnectionDraw;
import org.ntwk.api.connectivity.ConnectionSink;
import org.ntwk.api.random.RandomStream;

/**
 * Connections that are given, by target and for each in the order given: those of target n are at {@code order[start[n]]}
 * … {@code order[start[n + 1] − 1]}.
 */
final class PairTable implements ConnectionDraw {

    private final int[] sources;
    private final int[] start;
    private final int[] order;
    private final double[] weightFactors;
    private final double[] delays;

    /**
     * @param weightFactors of the connections; empty for 1
     * @param delays in ms; empty, or NaN for a connection, for that of the projection
     */
    PairTable(int[] sources, int[] targets, int targetSize, double[] weightFactors, double[] delays) {
        this.sources = sources;
        this.weightFactors = weightFactors;
        this.delays = delays;
        start = new int[targetSize + 1];
        order = new int[sources.length];
        for (int target : targets) {
            start[target + 1]++;
        }
        for (int target = 0; target < targetSize; target++) {
            start[target + 1] += start[target];
        }
        int[] next = start.clone();
        for (int pair = 0; pair < sources.length; pair++) {
            order[next[targets[pair]]++] = pair;
        }
    }

    @Override
    public long expectedConnections() {
        return sources.length;
    }

    @Override
    public double longestDelayMs() {
        double longest = 0;
        for (double delay : delays) {
            longest = delay > longest ? delay : longest;
        }
        return longest;
    }

    @Override
    public void sourcesOf(int target, RandomStream random, ConnectionSink sink) {
        for (int n = start[target]; n < start[target + 1]; n++) {
            int pair = order[n];
            sink.connect(
                    sources[pair],
                    weightFactors.length == 0 ? 1 : weightFactors[pair],
                    delays.length == 0 ? Double.NaN : delays[pair]);
        }
    }
}
