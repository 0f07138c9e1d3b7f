package org.ntwk.core.analysis;

/**
 * How much the cells of a population fire. The rate of a cell is its spikes in the window over the window's length.
 *
 * @param meanHz over the cells
 * @param sdHz over the cells (divided by n)
 * @param semHz standard error of the mean over the cells: the unbiased standard deviation over √n
 * @param silentFraction the part of the cells that have no spike in the window
 * @param cells how many cells
 */
public record FiringRate(double meanHz, double sdHz, double semHz, double silentFraction, int cells) {

    public static FiringRate of(SpikeTable spikes, Window window) {
        double[] rates = ofCellsHz(spikes, window);
        double sd = Moments.sd(rates);
        int silent = 0;
        for (double rate : rates) {
            silent += rate == 0 ? 1 : 0;
        }
        int cells = rates.length;
        return new FiringRate(Moments.mean(rates), sd, sd / Math.sqrt(cells - 1.0), silent / (double) cells, cells);
    }

    /** The rate of each recorded cell in Hz. */
    public static double[] ofCellsHz(SpikeTable spikes, Window window) {
        double[] rates = new double[spikes.cells()];
        for (int row = 0; row < rates.length; row++) {
            rates[row] = spikes.steps(row, window).length / (window.lengthMs() * 1e-3);
        }
        return rates;
    }
}
