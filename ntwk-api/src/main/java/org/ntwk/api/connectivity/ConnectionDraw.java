package org.ntwk.api.connectivity;

import org.ntwk.api.random.RandomStream;

/**
 * The draw of one projection, target by target. It is asked for any target at any time, from any thread, and more than
 * once (to count, then to fill), and answers the same each time: all randomness comes from the projection's stream.
 */
public interface ConnectionDraw {

    /** How many connections to expect in all, to forecast memory. */
    long expectedConnections();

    /** What the draw itself holds while it is asked, in bytes, to forecast memory. */
    default long workingBytes() {
        return 0;
    }

    /**
     * The longest of the delays that connections are given of their own, or a bound above it, in ms; 0 if there are none.
     * Memory is forecast with it.
     */
    default double longestDelayMs() {
        return 0;
    }

    /**
     * Adds the sources of one target.
     *
     * @param target index of the postsynaptic cell
     * @param random the stream of this projection at entity {@code target} and moment 0; what targets share is drawn
     *     from a copy at other moments
     * @param sink takes each connection; the order is kept for connections of equal source
     */
    void sourcesOf(int target, RandomStream random, ConnectionSink sink);
}
