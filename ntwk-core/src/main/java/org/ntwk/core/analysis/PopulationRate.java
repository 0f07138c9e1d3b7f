package org.ntwk.core.analysis;

import java.util.Arrays;

/** The rate of a population over time: spikes of all recorded cells over their number and the bin. */
public final class PopulationRate {

    private final SpikeTable spikes;

    private PopulationRate(SpikeTable spikes) {
        this.spikes = spikes;
    }

    public static PopulationRate of(SpikeTable spikes) {
        return new PopulationRate(spikes);
    }

    /** The rate in Hz in each step of the whole run. */
    public double[] ofStepsHz() {
        double[] rate = new double[spikes.steps()];
        double perSpike = 1 / (spikes.cells() * spikes.dtMs() * 1e-3);
        Window wholeRun = spikes.wholeRun();
        for (int row = 0; row < spikes.cells(); row++) {
            for (int step : spikes.steps(row, wholeRun)) {
                rate[step] += perSpike;
            }
        }
        return rate;
    }

    /** The rate in Hz in bins from the start of the window (the peristimulus histogram); an incomplete last one is dropped. */
    public double[] inBinsHz(Window window, double binMs) {
        double[] rates = counts(window, binMs);
        for (int bin = 0; bin < rates.length; bin++) {
            rates[bin] /= spikes.cells() * binMs * 1e-3;
        }
        return rates;
    }

    /**
     * The standard deviation in Hz over the window of the rate in steps, which is smoothed over the whole run by a Gaussian
     * (see {@link GaussianFilter}).
     */
    public double smoothedSdHz(Window window, double sigmaMs) {
        double[] smoothed = GaussianFilter.smooth(ofStepsHz(), sigmaMs / spikes.dtMs());
        int from = window.firstIndex(0, spikes.dtMs(), smoothed.length);
        int to = window.endIndex(0, spikes.dtMs(), smoothed.length);
        return Moments.sd(Arrays.copyOfRange(smoothed, from, to));
    }

    /**
     * The variance over the mean of the population's spike counts in bins: 1 for independent Poisson cells, up to the
     * number of cells where all fire together. No number without spikes.
     */
    public double fanoFactor(Window window, double binMs) {
        double[] counts = counts(window, binMs);
        return Moments.variance(counts) / Moments.mean(counts);
    }

    private double[] counts(Window window, double binMs) {
        double[] sum = new double[spikes.bins(window, binMs)];
        for (int row = 0; row < spikes.cells(); row++) {
            double[] counts = spikes.counts(row, window, binMs);
            for (int bin = 0; bin < sum.length; bin++) {
                sum[bin] += counts[bin];
            }
        }
        return sum;
    }
}
