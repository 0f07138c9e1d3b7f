package org.ntwk.core.validation;

import java.util.Arrays;

/** Moments and percentiles of a sample. Standard deviations are those of a whole population (divided by n). */
final class Moments {

    private Moments() {}

    static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }

    static double sd(double[] values) {
        return Math.sqrt(central(values, 2));
    }

    /** The third central moment over the 3/2 power of the second. */
    static double skew(double[] values) {
        return central(values, 3) / Math.pow(central(values, 2), 1.5);
    }

    /** @param percent where between the smallest (0) and the largest (100) value; interpolated linearly */
    static double percentile(double[] values, double percent) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double position = percent / 100 * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }

    private static double central(double[] values, int power) {
        double mean = mean(values);
        double sum = 0;
        for (double value : values) {
            double deviation = value - mean;
            sum += power == 2 ? deviation * deviation : deviation * deviation * deviation;
        }
        return sum / values.length;
    }
}
