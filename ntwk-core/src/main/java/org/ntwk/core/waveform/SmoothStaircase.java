package org.ntwk.core.waveform;

import java.util.ArrayList;
import java.util.List;
import org.ntwk.api.stimulus.Waveform;

/**
 * A sampled staircase convolved with a Gaussian, worked out where it is asked for: what the convolution adds up are the
 * few changes inside the Gaussian's window, each times the weight that lies behind it.
 */
final class SmoothStaircase implements Waveform {

    private static final double CUT_AT = 4;

    /** How far ahead of its time a sample is taken, in intervals: t = k·dt may fall short of it by rounding. */
    private static final double ROUNDING = 1e-6;

    private final double baseline;
    private final double size;
    private final int samples;
    private final double intervalMs;

    /** First samples of the levels, those of the mirrored staircases on either side included, in ascending order. */
    private final long[] changes;

    private final int steps;

    /** The weight at and behind each place of the Gaussian's window, of which there are 2·radius + 1. */
    private final double[] weightFrom;

    private final int radius;

    /**
     * @param firstSamples of each step, in ascending order
     * @param samples in which the staircase is known; it is mirrored at their ends
     * @param sigma of the Gaussian in samples; 0 for none; at most a quarter of the samples
     */
    SmoothStaircase(double baseline, double size, int[] firstSamples, int samples, int sigma, double intervalMs) {
        this.baseline = baseline;
        this.size = size;
        this.samples = samples;
        this.intervalMs = intervalMs;
        steps = firstSamples.length;
        radius = (int) (CUT_AT * sigma + 0.5);
        weightFrom = weights(sigma, radius);
        changes = new long[3 * steps];
        for (int n = 0; n < steps; n++) {
            changes[steps - 1 - n] = -firstSamples[n];
            changes[steps + n] = firstSamples[n];
            changes[3 * steps - 1 - n] = 2L * samples - firstSamples[n];
        }
    }

    /** For each step, the number of the first sample whose time is after it; steps after the last sample are left out. */
    static int[] firstSamples(double onsetMs, double lengthMs, double endMs, double intervalMs) {
        int samples = (int) (endMs / intervalMs);
        List<Integer> first = new ArrayList<>();
        for (double time = onsetMs; time < endMs; time += lengthMs) {
            int sample = (int) Math.floor(Math.max(0, time) / intervalMs);
            while (sample > 0 && (sample - 1) * intervalMs > time) {
                sample--;
            }
            while (sample * intervalMs <= time) {
                sample++;
            }
            if (sample < samples) {
                first.add(sample);
            }
        }
        return first.stream().mapToInt(Integer::intValue).toArray();
    }

    private static double[] weights(int sigma, int radius) {
        double[] weight = new double[2 * radius + 1];
        double total = 0;
        for (int k = -radius; k <= radius; k++) {
            double distance = sigma == 0 ? 0 : (double) k / sigma;
            weight[radius + k] = StrictMath.exp(-0.5 * distance * distance);
            total += weight[radius + k];
        }
        double behind = 0;
        for (int k = 2 * radius; k >= 0; k--) {
            behind += weight[k] / total;
            weight[k] = behind;
        }
        return weight;
    }

    @Override
    public double valueAt(double tMs) {
        long sample = (long) Math.floor(tMs / intervalMs + ROUNDING);
        sample = Math.max(0, Math.min(samples - 1, sample));
        int passed = changesUpTo(sample - radius);
        double value = baseline + size * levelAfter(passed);
        for (int n = passed; n < changes.length && changes[n] <= sample + radius; n++) {
            double weight = weightFrom[(int) (changes[n] - sample) + radius];
            value += rises(n) ? size * weight : -size * weight;
        }
        return value;
    }

    private int changesUpTo(long sample) {
        int low = 0;
        int high = changes.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (changes[middle] <= sample) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The staircase runs down before its start, up inside, and down again after its end. */
    private boolean rises(int change) {
        return change >= steps && change < 2 * steps;
    }

    private int levelAfter(int passed) {
        if (passed <= steps) {
            return steps - passed;
        }
        return passed <= 2 * steps ? passed - steps : 3 * steps - passed;
    }
}
