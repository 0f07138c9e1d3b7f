package org.ntwk.core.original;

/** How the original draws the connections of one pair of populations from a stream that it shares with other pairs. */
sealed interface PairDraw permits UniformPair, RingPair {

    /** Number of postsynaptic cells. */
    int targets();

    /** Sources of each of them. */
    int inDegree();

    /** Whether there are enough cells to draw from. */
    boolean isPossible();

    /** Draws the sources of one target, as many as the in-degree, in the order drawn. */
    void draw(int target, NumpyLegacyRandom stream, int[] sources);

    /** The delay in ms of a connection; NaN for that of the projection. */
    default double delayMs(int source, int target) {
        return Double.NaN;
    }

    /** A bound above the delays in ms; 0 if all have that of the projection. */
    default double longestDelayMs() {
        return 0;
    }

    /** Takes the numbers of some targets from the stream. */
    default void skip(int from, int to, NumpyLegacyRandom stream) {
        int[] dropped = new int[inDegree()];
        for (int target = from; target < to; target++) {
            draw(target, stream, dropped);
        }
    }

    default long connections() {
        return (long) targets() * inDegree();
    }
}
