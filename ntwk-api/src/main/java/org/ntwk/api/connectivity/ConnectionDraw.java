package org.ntwk.api.connectivity;

import org.ntwk.api.random.RandomStream;

/**
 * The draw of one projection, target by target. It is asked for any target at any time, from any thread, and twice
 * (once to count, once to fill), and answers the same each time: all randomness comes from the target's stream.
 */
public interface ConnectionDraw {

    /** How many connections to expect in all, to forecast memory. */
    long expectedConnections();

    /**
     * Adds the sources of one target.
     *
     * @param target index of the postsynaptic cell
     * @param random the stream of this projection and target, at its first number
     * @param sink takes each connection; the order is kept for connections of equal source
     */
    void sourcesOf(int target, RandomStream random, ConnectionSink sink);
}
