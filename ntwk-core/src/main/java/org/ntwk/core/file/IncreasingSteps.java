package org.ntwk.core.file;

import java.util.Arrays;

/**
 * The staircase of the original framework: from {@code onset} on a step up every {@code length}, smoothed by a Gaussian
 * that is cut at four standard deviations and sees the ends of the run as mirrors. It is computed on the steps of a run,
 * as the original does; a level begins in the step after its time.
 *
 * @param baseline before the first step
 * @param size of a step, in the unit of the baseline
 * @param smoothingMs standard deviation, truncated to whole time steps; 0 for none
 */
record IncreasingSteps(double baseline, double onsetMs, double size, double lengthMs, double smoothingMs) {

    private static final double CUT = 4;

    /** The values at k·dt for k from 0 to {@code steps}, without the last. */
    double[] sampled(double dtMs, int steps) {
        double[] levels = new double[steps];
        Arrays.fill(levels, baseline);
        double lastMs = (steps - 1) * dtMs;
        int from = 0;
        int level = 1;
        for (double startMs = onsetMs; startMs < lastMs; startMs += lengthMs) {
            while (from * dtMs <= startMs) {
                from++;
            }
            Arrays.fill(levels, from, steps, baseline + level * size);
            level++;
        }
        int sigma = (int) (smoothingMs / dtMs);
        return sigma > 0 ? smoothed(levels, sigma) : levels;
    }

    private static double[] smoothed(double[] values, int sigma) {
        double[] weights = weights(sigma);
        double[] smoothed = new double[values.length];
        for (int k = 0; k < values.length; k++) {
            double sum = values[k] * weights[0];
            // From the outside inwards, as the original's library adds.
            for (int lag = weights.length - 1; lag > 0; lag--) {
                sum += (mirrored(values, k - lag) + mirrored(values, k + lag)) * weights[lag];
            }
            smoothed[k] = sum;
        }
        return smoothed;
    }

    /** The weights of lags 0, 1, …, which with their mirror images add up to one. */
    private static double[] weights(int sigma) {
        double[] weights = new double[(int) (CUT * sigma + 0.5) + 1];
        double sum = 0;
        for (int lag = 0; lag < weights.length; lag++) {
            weights[lag] = StrictMath.exp(-0.5 / ((double) sigma * sigma) * ((double) lag * lag));
            sum += lag == 0 ? weights[0] : 2 * weights[lag];
        }
        for (int lag = 0; lag < weights.length; lag++) {
            weights[lag] /= sum;
        }
        return weights;
    }

    /** The first value stands at −1 again, the last one behind the end. */
    private static double mirrored(double[] values, int index) {
        int period = 2 * values.length;
        int inside = Math.floorMod(index, period);
        return values[inside < values.length ? inside : period - 1 - inside];
    }
}
