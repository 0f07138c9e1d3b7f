package org.ntwk.core.original;

/**
 * Sources that are drawn without replacement, with a probability in proportion to exp(−(d/decay)²), where d is the
 * distance of the indices of source and target on the original's ring.
 */
final class RingPair implements PairDraw {

    private final int targets;
    private final int inDegree;
    private final int sources;
    private final int ringSize;
    private final double delayMsPerCell;
    private final boolean recurrent;
    private final double[] weightsByDistance;

    /**
     * @param probability sources of a target as a fraction of all of them
     * @param decay in cells
     * @param delayMsPerCell what a connection's delay grows by with each cell of distance
     * @param recurrent whether both are one population, so that the target is no source
     */
    RingPair(double probability, int sources, int targets, double decay, double delayMsPerCell, boolean recurrent) {
        this.targets = targets;
        this.inDegree = (int) (probability * sources);
        this.sources = sources;
        // A ring of one cell has one place, on which everything is at no distance.
        this.ringSize = Math.max(1, sources - 1);
        this.delayMsPerCell = delayMsPerCell;
        this.recurrent = recurrent;
        this.weightsByDistance = new double[ringSize / 2 + 1];
        for (int distance = 0; distance < weightsByDistance.length; distance++) {
            double ofDecay = distance / decay;
            weightsByDistance[distance] = StrictMath.exp(-(ofDecay * ofDecay));
        }
    }

    @Override
    public int targets() {
        return targets;
    }

    @Override
    public int inDegree() {
        return inDegree;
    }

    @Override
    public boolean isPossible() {
        int reached = 0;
        for (int place = 0; place < ringSize; place++) {
            reached += weightsByDistance[Math.min(place, ringSize - place)] > 0 ? 1 : 0;
        }
        return inDegree <= reached - (recurrent ? 1 : 0);
    }

    @Override
    public void draw(int target, NumpyLegacyRandom stream, int[] drawn) {
        double[] weights = new double[sources];
        for (int source = 0; source < sources; source++) {
            weights[source] = weightsByDistance[distance(source, target)];
        }
        if (recurrent) {
            weights[target] = 0;
        }
        stream.nextDistinct(weights, drawn);
    }

    @Override
    public double delayMs(int source, int target) {
        return delayMsPerCell == 0 ? Double.NaN : delayMsPerCell * distance(source, target);
    }

    @Override
    public double longestDelayMs() {
        return delayMsPerCell * (ringSize / 2);
    }

    private int distance(int source, int target) {
        int ahead = Math.floorMod(source - target, ringSize);
        return Math.min(ahead, ringSize - ahead);
    }
}
