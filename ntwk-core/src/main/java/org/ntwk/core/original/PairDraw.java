package org.ntwk.core.original;

/**
 * How the original draws the connections of one pair of populations.
 *
 * @param targets number of postsynaptic cells
 * @param inDegree sources of each of them
 * @param choices cells that a source is drawn from: without the target itself if the pair is recurrent
 * @param recurrent whether both are one population
 */
record PairDraw(int targets, int inDegree, int choices, boolean recurrent) {

    /** A fraction of the sources, of which the target itself counts as one, for each target. */
    static PairDraw of(double probability, int sources, int targets, boolean recurrent) {
        return new PairDraw(targets, (int) (probability * sources), recurrent ? sources - 1 : sources, recurrent);
    }

    boolean isPossible() {
        return choices > 0 || inDegree == 0;
    }

    long connections() {
        return (long) targets * inDegree;
    }

    /** The next source of a target. */
    int source(int target, NumpyLegacyRandom stream) {
        int choice = stream.nextInt(choices);
        return recurrent && choice >= target ? choice + 1 : choice;
    }

    /** Takes the numbers of so many connections from the stream. */
    void skip(long connections, NumpyLegacyRandom stream) {
        for (long n = 0; n < connections; n++) {
            stream.nextInt(choices);
        }
    }
}
