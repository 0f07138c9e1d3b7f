package org.ntwk.plots;

import java.util.Arrays;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.result.SpikeTrains;
import org.ntwk.api.result.Traces;

/** The rate of a population in equal bins of time, in Hz. The value of a bin belongs to its middle. */
final class RateSeries {

    /** Bins are this part of the width of the smoothing kernel, unless the time step is longer. */
    private static final double BINS_PER_SIGMA = 10;

    /** Runs that are shorter than the kernel have so many bins all the same, unless they have fewer steps. */
    private static final int MIN_BINS = 20;

    /** The kernel is cut where it has fallen below 4e-4 of its peak. */
    private static final double KERNEL_SIGMAS = 4;

    private final double binMs;
    private final double[] ratesHz;

    private RateSeries(double binMs, double[] ratesHz) {
        this.binMs = binMs;
        this.ratesHz = ratesHz;
    }

    /** Counts spikes; the last bin may be cut short by the end of the recording and counts by its true width. */
    static RateSeries of(SpikeTrains spikes, double sigmaMs) {
        long steps = Math.max(1, Math.round(spikes.durationMs() / spikes.dtMs()));
        long perBin = stepsPerBin(spikes.dtMs(), sigmaMs, steps);
        int bins = Math.toIntExact((steps + perBin - 1) / perBin);
        double[] rates = new double[bins];
        spikes.forEach((step, cell) -> {
            int bin = (int) Math.min(step / perBin, bins - 1);
            rates[bin]++;
        });
        double perSpike = 1000 / (Math.max(1, spikes.size()) * perBin * spikes.dtMs());
        for (int bin = 0; bin < bins; bin++) {
            rates[bin] *= perSpike;
        }
        rates[bins - 1] *= (double) perBin / (steps - (bins - 1) * perBin);
        return new RateSeries(perBin * spikes.dtMs(), rates);
    }

    /** Averages the samples of a recorded rate. */
    static RateSeries of(Traces rate, double sigmaMs) {
        double[] samples = rate.column(0);
        int perBin = (int) stepsPerBin(rate.intervalMs(), sigmaMs, samples.length);
        double[] rates = new double[(samples.length + perBin - 1) / perBin];
        for (int bin = 0; bin < rates.length; bin++) {
            int from = bin * perBin;
            int to = Math.min(samples.length, from + perBin);
            double sum = 0;
            for (int n = from; n < to; n++) {
                sum += samples[n];
            }
            rates[bin] = rate.unit().convert(sum / (to - from), Unit.HZ);
        }
        return new RateSeries(perBin * rate.intervalMs(), rates);
    }

    /** Rates that were counted elsewhere, in bins from 0 on. */
    static RateSeries of(double binMs, double[] ratesHz) {
        return new RateSeries(binMs, ratesHz.clone());
    }

    private static long stepsPerBin(double dtMs, double sigmaMs, long steps) {
        return Math.max(1, Math.min(steps / MIN_BINS, Math.round(sigmaMs / (BINS_PER_SIGMA * dtMs))));
    }

    double binMs() {
        return binMs;
    }

    /** The rates in Hz, not to be changed. */
    double[] ratesHz() {
        return ratesHz;
    }

    /**
     * The rates weighted with a Gaussian. Near the ends the weights of the bins that are there are scaled to a sum of 1,
     * so a constant rate stays constant.
     */
    RateSeries smoothed(double sigmaMs) {
        int reach = (int) Math.ceil(KERNEL_SIGMAS * sigmaMs / binMs);
        double[] kernel = new double[reach + 1];
        for (int n = 0; n <= reach; n++) {
            double z = n * binMs / sigmaMs;
            kernel[n] = Math.exp(-0.5 * z * z);
        }
        double[] smooth = new double[ratesHz.length];
        Arrays.setAll(smooth, bin -> weightedMean(bin, kernel));
        return new RateSeries(binMs, smooth);
    }

    private double weightedMean(int bin, double[] kernel) {
        int from = Math.max(0, bin - kernel.length + 1);
        int to = Math.min(ratesHz.length, bin + kernel.length);
        double sum = 0;
        double weights = 0;
        for (int n = from; n < to; n++) {
            double weight = kernel[Math.abs(n - bin)];
            sum += weight * ratesHz[n];
            weights += weight;
        }
        return sum / weights;
    }

    Curve curve(double startMs, TimeFrame frame) {
        return frame.cut(startMs + 0.5 * binMs, binMs, ratesHz).curve(frame);
    }
}
