package org.ntwk.core.validation;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Statistics of the spikes of one population, as the reference data define them. */
final class ActivityStatistics {

    private ActivityStatistics() {}

    /** The rate of each cell in Hz: its spikes in the window over the window's length. */
    static double[] ratesHz(SpikeTable spikes, Window window) {
        return IntStream.range(0, spikes.cells())
                .mapToDouble(cell -> spikes.timesMs(cell, window).length / (window.lengthMs() * 1e-3))
                .toArray();
    }

    /** The part of the cells that have no spike in the window. */
    static double silentFraction(SpikeTable spikes, Window window) {
        return Arrays.stream(ratesHz(spikes, window)).filter(rate -> rate == 0).count() / (double) spikes.cells();
    }

    /**
     * The irregularity: standard deviation over mean of the intervals between spikes inside the window, of each cell
     * that has more than two intervals; mean over these cells.
     */
    static double intervalVariation(SpikeTable spikes, Window window) {
        return IntStream.range(0, spikes.cells())
                .mapToObj(cell -> intervals(spikes.timesMs(cell, window)))
                .filter(intervals -> intervals.length > 2)
                .mapToDouble(intervals -> Moments.sd(intervals) / Moments.mean(intervals))
                .average()
                .orElse(Double.NaN);
    }

    private static double[] intervals(double[] times) {
        double[] intervals = new double[Math.max(0, times.length - 1)];
        for (int n = 0; n < intervals.length; n++) {
            intervals[n] = times[n + 1] - times[n];
        }
        return intervals;
    }

    /**
     * The mean of Pearson's correlation of spike counts over all pairs of the n cells that fire in the window. Counts are
     * taken in bins from the start of the window, an incomplete last bin is dropped. With z the normalised counts of a
     * cell and S = Σ z over cells, it is (⟨S²⟩ − n) / (n (n − 1)).
     */
    static double correlation(SpikeTable spikes, Window window, double binMs) {
        int bins = (int) (window.lengthMs() / binMs);
        double[] sums = new double[bins];
        int active = 0;
        for (int cell = 0; cell < spikes.cells(); cell++) {
            double[] counts = new double[bins];
            for (double time : spikes.timesMs(cell, window)) {
                int bin = binOf(time - window.fromMs(), binMs, spikes.dtMs());
                if (bin < bins) {
                    counts[bin]++;
                }
            }
            double sd = Moments.sd(counts);
            if (sd > 0) {
                active++;
                double mean = Moments.mean(counts);
                for (int bin = 0; bin < bins; bin++) {
                    sums[bin] += (counts[bin] - mean) / sd;
                }
            }
        }
        double square = Arrays.stream(sums).map(sum -> sum * sum).sum() / bins;
        return (square - active) / (active * (active - 1.0));
    }

    /** Times are whole steps, so half a step keeps rounding from moving one on the edge of a bin. */
    private static int binOf(double timeMs, double binMs, double dtMs) {
        return (int) ((timeMs + dtMs / 2) / binMs);
    }

    /** The rate of the population in Hz in each step of the whole run: spikes / (cells · dt). */
    static double[] populationRateHz(SpikeTable spikes) {
        double[] rate = new double[spikes.steps()];
        double perSpike = 1 / (spikes.cells() * spikes.dtMs() * 1e-3);
        for (int[] steps : spikes.stepsOfCell()) {
            for (int step : steps) {
                rate[step] += perSpike;
            }
        }
        return rate;
    }

    /** The standard deviation in the window of the population's rate, which is smoothed over the whole run. */
    static double populationRateSd(SpikeTable spikes, Window window, double sigmaMs) {
        double[] smoothed = GaussianFilter.smooth(populationRateHz(spikes), sigmaMs / spikes.dtMs());
        int from = (int) Math.round(window.fromMs() / spikes.dtMs());
        int to = (int) Math.round(window.toMs() / spikes.dtMs());
        return Moments.sd(Arrays.copyOfRange(smoothed, from, to));
    }

    /** The rate of the population in Hz in bins over the whole run. */
    static double[] histogramHz(SpikeTable spikes, double binMs) {
        double[] histogram = new double[(int) Math.round(spikes.steps() * spikes.dtMs() / binMs)];
        for (int[] steps : spikes.stepsOfCell()) {
            for (int step : steps) {
                histogram[binOf(step * spikes.dtMs(), binMs, spikes.dtMs())] += 1 / (spikes.cells() * binMs * 1e-3);
            }
        }
        return histogram;
    }
}
