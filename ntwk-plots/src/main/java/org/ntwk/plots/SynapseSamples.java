package org.ntwk.plots;

import java.util.Arrays;
import org.ntwk.api.simulation.Connections;

/** Weights and delays of a projection; of very many synapses every second, third, … */
final class SynapseSamples {

    /** More than these do not change how a histogram looks. */
    private static final int MAX_SAMPLES = 1_000_000;

    private final long every;
    private final double[] weights;
    private final double[] delaysMs;
    private final ValueRange delayRange = new ValueRange();
    private long visited;
    private int kept;

    private SynapseSamples(long count) {
        every = Math.max(1, (count + MAX_SAMPLES - 1) / MAX_SAMPLES);
        weights = new double[(int) ((count + every - 1) / every)];
        delaysMs = new double[weights.length];
    }

    static SynapseSamples of(Connections connections) {
        SynapseSamples samples = new SynapseSamples(connections.count());
        connections.forEach((source, target, weight, delayMs) -> samples.add(weight, delayMs));
        return samples;
    }

    private void add(double weight, double delayMs) {
        delayRange.include(delayMs);
        if (visited++ % every == 0) {
            weights[kept] = weight;
            delaysMs[kept++] = delayMs;
        }
    }

    double[] weights() {
        return weights;
    }

    double[] delaysMs() {
        return delaysMs;
    }

    boolean delaysDiffer() {
        return delayRange.span() > 0;
    }

    /** Bins of the weights: of equal ratio where they are positive and spread over more than two decades. */
    HistogramPanel.Binning weightBins() {
        double least = Arrays.stream(weights).min().orElse(0);
        double greatest = Arrays.stream(weights).max().orElse(0);
        return least > 0 && greatest > 100 * least ? HistogramPanel.Binning.RATIOS : bins(weights);
    }

    /** Bins that are no finer than a part of the greatest value, so that equal values make one bar of some width. */
    static HistogramPanel.Binning bins(double[] values) {
        double greatest = Arrays.stream(values).map(Math::abs).max().orElse(0);
        return HistogramPanel.Binning.atLeast(greatest > 0 ? PanelAxis.roundStep(greatest / 100) : 1);
    }
}
