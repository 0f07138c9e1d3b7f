package org.ntwk.core.validation;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Statistics of sampled membrane potentials, as the reference data define them: one number a cell, then their mean. */
final class PotentialStatistics {

    private static final double SMALLEST_SD = 1e-9;

    private PotentialStatistics() {}

    /** The mean over cells of a statistic of each cell's samples. */
    static double overCells(double[][] samplesOfCell, ToDoubleFunction<double[]> statistic) {
        return Arrays.stream(samplesOfCell).mapToDouble(statistic).average().orElse(Double.NaN);
    }

    /** The mean skewness over the cells whose standard deviation is above 1e-9. */
    static double skew(double[][] samplesOfCell) {
        return Arrays.stream(samplesOfCell)
                .filter(samples -> Moments.sd(samples) > SMALLEST_SD)
                .mapToDouble(Moments::skew)
                .average()
                .orElse(Double.NaN);
    }

    /**
     * The samples of one cell without those that are at most {@code awayMs} before or after one of its spikes.
     *
     * @param window of the samples, which are 1 ms apart from its start
     * @param spikeTimesMs of the cell over the whole run
     */
    static double[] awayFromSpikes(double[] samples, Window window, double[] spikeTimesMs, double awayMs) {
        return IntStream.range(0, samples.length)
                .filter(n -> Arrays.stream(spikeTimesMs)
                        .noneMatch(spike -> Math.abs(window.fromMs() + n - spike) <= awayMs + 1e-9))
                .mapToDouble(n -> samples[n])
                .toArray();
    }

    /**
     * The integral in ms of the autocorrelation of one cell's samples (1 ms apart), cut at a lag of L = min(100, half
     * of them). With x the deviations from the mean and c(l) = Σ x(j) x(j − l) over j ≥ L, it is the trapezoid sum
     * Σ c(l)/c(0) − (1 + c(L)/c(0))/2 over l from 0 to L.
     */
    static double autocorrelationTime(double[] samples) {
        int longest = Math.min(100, samples.length / 2);
        double mean = Moments.mean(samples);
        double[] lagged = new double[longest + 1];
        for (int lag = 0; lag <= longest; lag++) {
            for (int j = longest; j < samples.length; j++) {
                lagged[lag] += (samples[j] - mean) * (samples[j - lag] - mean);
            }
        }
        return Arrays.stream(lagged).sum() / lagged[0] - (1 + lagged[longest] / lagged[0]) / 2;
    }
}
