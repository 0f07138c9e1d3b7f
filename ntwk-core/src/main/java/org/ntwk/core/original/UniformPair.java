package org.ntwk.core.original;

/**
 * Sources that are drawn uniformly and with replacement.
 *
 * @param choices cells that a source is drawn from: without the target itself if the pair is recurrent
 * @param recurrent whether both are one population
 */
record UniformPair(int targets, int inDegree, int choices, boolean recurrent) implements PairDraw {

    /** A fraction of the sources, of which the target itself counts as one, for each target. */
    static UniformPair of(double probability, int sources, int targets, boolean recurrent) {
        return new UniformPair(targets, (int) (probability * sources), recurrent ? sources - 1 : sources, recurrent);
    }

    @Override
    public boolean isPossible() {
        return choices > 0 || inDegree == 0;
    }

    @Override
    public void draw(int target, NumpyLegacyRandom stream, int[] sources) {
        for (int n = 0; n < inDegree; n++) {
            int choice = stream.nextInt(choices);
            sources[n] = recurrent && choice >= target ? choice + 1 : choice;
        }
    }
}
