package org.ntwk.morpho.measure;

import java.util.ArrayList;
import java.util.List;

/**
 * A spike in a dendrite, and what the soma had to do with it.
 *
 * @param timeMs when it crosses the threshold upwards, after the start of the trace
 * @param peakMv its highest potential, before it falls below the threshold
 */
public record DendriticSpike(double timeMs, double peakMv, Origin origin) {

    /** Where a spike comes from. */
    public enum Origin {
        /** No spike of the soma is near: it stays in the dendrite. */
        LOCAL,
        /** It is before the nearest spike of the soma, which it may have caused. */
        DENDRITE_FIRST,
        /** It is with or after the nearest spike of the soma, from which it may have come back. */
        SOMA_FIRST
    }

    /**
     * Finds the spikes in a dendrite's trace.
     *
     * @param dendriteMv samples, a step apart
     * @param somaMv as many of the soma, at the same times
     * @param thresholdMv what a spike crosses upwards, in both
     * @param windowMs how far from a spike of the soma it may be without being local
     */
    public static List<DendriticSpike> of(
            double[] dendriteMv, double[] somaMv, double dtMs, double thresholdMv, double windowMs) {
        if (dendriteMv.length != somaMv.length) {
            throw new IllegalArgumentException(
                    "the traces have " + dendriteMv.length + " and " + somaMv.length + " samples");
        }
        List<Double> somatic = new ArrayList<>();
        for (int n = 1; n < somaMv.length; n++) {
            if (crosses(somaMv, n, thresholdMv)) {
                somatic.add(crossing(somaMv, n, thresholdMv) * dtMs);
            }
        }
        List<DendriticSpike> spikes = new ArrayList<>();
        for (int n = 1; n < dendriteMv.length; n++) {
            if (crosses(dendriteMv, n, thresholdMv)) {
                double peak = dendriteMv[n];
                for (int m = n; m < dendriteMv.length && dendriteMv[m] >= thresholdMv; m++) {
                    peak = Math.max(peak, dendriteMv[m]);
                }
                double timeMs = crossing(dendriteMv, n, thresholdMv) * dtMs;
                spikes.add(new DendriticSpike(timeMs, peak, origin(timeMs, somatic, windowMs)));
            }
        }
        return List.copyOf(spikes);
    }

    private static Origin origin(double timeMs, List<Double> somatic, double windowMs) {
        Origin origin = Origin.LOCAL;
        double nearest = windowMs;
        for (double soma : somatic) {
            if (Math.abs(soma - timeMs) <= nearest) {
                nearest = Math.abs(soma - timeMs);
                origin = timeMs < soma ? Origin.DENDRITE_FIRST : Origin.SOMA_FIRST;
            }
        }
        return origin;
    }

    private static boolean crosses(double[] trace, int n, double threshold) {
        return trace[n - 1] < threshold && trace[n] >= threshold;
    }

    /** The time of a crossing in steps, on a straight line. */
    private static double crossing(double[] trace, int n, double threshold) {
        return n - 1 + (threshold - trace[n - 1]) / (trace[n] - trace[n - 1]);
    }
}
