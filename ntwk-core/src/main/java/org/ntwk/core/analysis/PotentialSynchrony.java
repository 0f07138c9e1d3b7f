package org.ntwk.core.analysis;

/**
 * Synchrony of membrane potentials (Golomb and Rinzel 1994, Physica D 72:259): the square of χ is the variance over time of
 * the mean of the cells' potentials, over the mean of the variances of each. It is 1 where all cells do the same, and
 * 1/√n for n cells that have nothing in common.
 *
 * @param chi no number where no cell moves
 * @param cells how many cells
 */
public record PotentialSynchrony(double chi, int cells) {

    public static PotentialSynchrony of(Samples potentials) {
        double[] mean = new double[potentials.column(0).length];
        double ofCells = 0;
        int cells = potentials.columns();
        for (int column = 0; column < cells; column++) {
            double[] samples = potentials.column(column);
            for (int n = 0; n < mean.length; n++) {
                mean[n] += samples[n] / cells;
            }
            ofCells += Moments.variance(samples) / cells;
        }
        return new PotentialSynchrony(Math.sqrt(Moments.variance(mean) / ofCells), cells);
    }
}
