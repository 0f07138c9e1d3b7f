package org.ntwk.core.analysis;

/**
 * The mean of Pearson's correlation of spike counts over all pairs of the cells that fire in the window. Counts are taken
 * in bins from the start of the window, an incomplete last bin is dropped.
 *
 * <p>With z the normalised counts of a cell and S = Σ z over the n cells, the mean over pairs is (⟨S²⟩ − n) / (n (n − 1)),
 * so no pair is left out and none is visited.
 *
 * @param mean over all pairs; no number with less than two cells
 * @param binMs the bin
 * @param cells how many cells have counts that vary
 */
public record CountCorrelation(double mean, double binMs, int cells) {

    public static CountCorrelation of(SpikeTable spikes, Window window, double binMs) {
        double[] sums = new double[spikes.bins(window, binMs)];
        int active = 0;
        for (int row = 0; row < spikes.cells(); row++) {
            double[] counts = spikes.counts(row, window, binMs);
            double sd = Moments.sd(counts);
            if (sd > 0) {
                active++;
                double mean = Moments.mean(counts);
                for (int bin = 0; bin < sums.length; bin++) {
                    sums[bin] += (counts[bin] - mean) / sd;
                }
            }
        }
        double square = 0;
        for (double sum : sums) {
            square += sum * sum / sums.length;
        }
        return new CountCorrelation((square - active) / (active * (active - 1.0)), binMs, active);
    }
}
