package org.ntwk.core.analysis;

/**
 * Mean, spread and shape of sampled values: one number a cell over the window, then their mean over cells.
 *
 * @param mean in the unit of the samples
 * @param sd within a cell (divided by n), in the unit of the samples
 * @param skewness within a cell, over the cells whose standard deviation is above 1e-9; no number where none is
 * @param cells how many cells have samples
 */
public record SampleStatistics(double mean, double sd, double skewness, int cells) {

    private static final double SMALLEST_SD = 1e-9;

    public static SampleStatistics of(Samples samples) {
        int cells = 0;
        for (int column = 0; column < samples.columns(); column++) {
            cells += samples.column(column).length > 0 ? 1 : 0;
        }
        return new SampleStatistics(
                samples.meanOverCells(Moments::mean).orElse(Double.NaN),
                samples.meanOverCells(Moments::sd).orElse(Double.NaN),
                samples.meanOverCells(SampleStatistics::skewness).orElse(Double.NaN),
                cells);
    }

    private static double skewness(double[] samples) {
        return Moments.sd(samples) > SMALLEST_SD ? Moments.skewness(samples) : Double.NaN;
    }
}
