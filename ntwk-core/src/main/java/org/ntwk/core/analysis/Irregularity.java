package org.ntwk.core.analysis;

/**
 * The irregularity of firing, from the intervals between the spikes of a cell inside the window: mean over the cells that
 * have more than two of them. Both measures are 0 for a regular train and 1 for a Poisson process (without dead time); the
 * local one does not grow where only the rate drifts.
 *
 * @param cv coefficient of variation: standard deviation (divided by n) over mean of a cell's intervals
 * @param lv local variation 3/(n−1) Σ ((I_j − I_{j+1})/(I_j + I_{j+1}))² over the n−1 pairs of successive intervals
 *     (Shinomoto, Shima and Tanji 2003, Neural Computation 15:2823, eq. 2.2)
 * @param cells how many cells have enough intervals; the measures are no number where none has
 */
public record Irregularity(double cv, double lv, int cells) {

    private static final int FEWEST_INTERVALS = 3;

    public static Irregularity of(SpikeTable spikes, Window window) {
        double cv = 0;
        double lv = 0;
        int cells = 0;
        for (int row = 0; row < spikes.cells(); row++) {
            double[] intervals = intervals(spikes.timesMs(row, window));
            if (intervals.length >= FEWEST_INTERVALS) {
                cv += Moments.sd(intervals) / Moments.mean(intervals);
                lv += localVariation(intervals);
                cells++;
            }
        }
        return new Irregularity(cv / cells, lv / cells, cells);
    }

    private static double[] intervals(double[] times) {
        double[] intervals = new double[Math.max(0, times.length - 1)];
        for (int n = 0; n < intervals.length; n++) {
            intervals[n] = times[n + 1] - times[n];
        }
        return intervals;
    }

    private static double localVariation(double[] intervals) {
        double sum = 0;
        for (int n = 0; n + 1 < intervals.length; n++) {
            double ratio = (intervals[n] - intervals[n + 1]) / (intervals[n] + intervals[n + 1]);
            sum += ratio * ratio;
        }
        return 3 * sum / (intervals.length - 1);
    }
}
