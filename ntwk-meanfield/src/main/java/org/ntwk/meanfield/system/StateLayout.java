package org.ntwk.meanfield.system;

/**
 * Where the variables of a mean field stand in its state: the n rates, the upper triangle of the covariances row after
 * row if there are any, the adaptation currents of those populations that have one.
 */
final class StateLayout {

    private final int populations;
    private final boolean covariances;
    private final int[] adapting;

    StateLayout(int populations, boolean covariances, int[] adapting) {
        this.populations = populations;
        this.covariances = covariances;
        this.adapting = adapting;
    }

    int populations() {
        return populations;
    }

    int size() {
        return firstAdaptation() + adapting.length;
    }

    boolean hasCovariances() {
        return covariances;
    }

    /** The place of the covariance of populations a and b, in either order. */
    int covariance(int a, int b) {
        int row = Math.min(a, b);
        return populations + row * populations - row * (row - 1) / 2 + Math.max(a, b) - row;
    }

    int firstAdaptation() {
        return populations + (covariances ? populations * (populations + 1) / 2 : 0);
    }

    /** Numbers of the populations whose adaptation currents stand there, in order. */
    int[] adapting() {
        return adapting;
    }

    double[][] covariancesOf(double[] state) {
        double[][] out = new double[populations][populations];
        for (int a = 0; a < populations; a++) {
            for (int b = 0; b < populations; b++) {
                out[a][b] = state[covariance(a, b)];
            }
        }
        return out;
    }

    /** One for each population, 0 where cells do not adapt. */
    double[] adaptationOf(double[] state) {
        double[] out = new double[populations];
        for (int k = 0; k < adapting.length; k++) {
            out[adapting[k]] = state[firstAdaptation() + k];
        }
        return out;
    }
}
