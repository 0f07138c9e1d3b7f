package org.ntwk.meanfield.comparison;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ntwk.api.result.RunResult;
import org.ntwk.api.result.SpikeTrains;

/** What is kept of one run: the rate of each population in bins of time. */
public final class BinnedRates {

    private final double binMs;
    private final Map<String, double[]> ratesHz;

    private BinnedRates(double binMs, Map<String, double[]> ratesHz) {
        this.binMs = binMs;
        this.ratesHz = ratesHz;
    }

    /**
     * Counts the spikes of a run. An incomplete last bin is dropped.
     *
     * @param binMs whole time steps, not longer than the run
     * @throws IllegalArgumentException if spikes of a population were not recorded, or the bin does not fit
     */
    public static BinnedRates of(RunResult result, List<String> populations, double binMs) {
        Map<String, double[]> rates = new LinkedHashMap<>();
        for (String population : populations) {
            rates.put(population, count(result.spikes(population), binMs));
        }
        return new BinnedRates(binMs, rates);
    }

    private static double[] count(SpikeTrains spikes, double binMs) {
        long perBin = Math.round(binMs / spikes.dtMs());
        int bins = (int) (Math.round(spikes.durationMs() / spikes.dtMs()) / Math.max(1, perBin));
        if (perBin < 1 || bins < 1 || Math.abs(perBin * spikes.dtMs() - binMs) > 1e-6 * spikes.dtMs()) {
            throw new IllegalArgumentException("a bin of " + binMs + " ms is not a whole number of steps of "
                    + spikes.dtMs() + " ms, or is longer than the run, " + spikes.durationMs() + " ms");
        }
        double[] rates = new double[bins];
        double perSpike = 1 / (spikes.recorded() * binMs * 1e-3);
        spikes.forEach((step, cell) -> {
            long bin = step / perBin;
            if (bin < bins) {
                rates[(int) bin] += perSpike;
            }
        });
        return rates;
    }

    public double binMs() {
        return binMs;
    }

    /** The rate of a population in each bin, in Hz. */
    public double[] ratesHz(String population) {
        return ratesHz.get(population).clone();
    }

    /** The mean rate of a population over the bins that begin in the window. */
    double meanHz(String population, TimeWindow window) {
        double[] rates = ratesHz.get(population);
        Bins bins = Bins.of(window, binMs, rates.length);
        double sum = 0;
        for (int bin = bins.from(); bin < bins.to(); bin++) {
            sum += rates[bin];
        }
        return sum / bins.count();
    }

    /**
     * The standard error of that mean from one run, by the means of batches: {@code count} stretches of equal length, which
     * are taken for independent.
     */
    double standardErrorHz(String population, TimeWindow window, int batches) {
        double length = window.lengthMs() / batches;
        double[] means = new double[batches];
        for (int n = 0; n < batches; n++) {
            double from = window.fromMs() + n * length;
            means[n] = meanHz(population, new TimeWindow(from, from + length));
        }
        return standardError(means);
    }

    /** The standard deviation of values over the root of their number. */
    static double standardError(double[] values) {
        double mean = 0;
        for (double value : values) {
            mean += value / values.length;
        }
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return Math.sqrt(squares / (values.length - 1) / values.length);
    }

    /** Bins that begin in a window. */
    record Bins(int from, int to) {

        /** Beginnings that rounding moves by less than this part of a bin count as on the border. */
        private static final double ROUNDING = 1e-6;

        static Bins of(TimeWindow window, double stepMs, int count) {
            return new Bins(index(window.fromMs(), stepMs, count), index(window.toMs(), stepMs, count));
        }

        private static int index(double timeMs, double stepMs, int count) {
            return (int) Math.min(count, Math.ceil(timeMs / stepMs - ROUNDING));
        }

        int count() {
            return to - from;
        }
    }
}
