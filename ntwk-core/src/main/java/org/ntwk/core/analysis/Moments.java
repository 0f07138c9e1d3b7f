package org.ntwk.core.analysis;

import org.hipparchus.stat.StatUtils;
import org.hipparchus.stat.descriptive.rank.Percentile;
import org.hipparchus.stat.descriptive.rank.Percentile.EstimationType;

/**
 * Moments and percentiles of a sample, no number where it is empty. Standard deviations are those of a whole population
 * (divided by n).
 */
public final class Moments {

    private static final Percentile LINEAR = new Percentile().withEstimationType(EstimationType.R_7);

    private Moments() {}

    public static double mean(double[] values) {
        return StatUtils.mean(values);
    }

    public static double sd(double[] values) {
        return Math.sqrt(variance(values));
    }

    public static double variance(double[] values) {
        return StatUtils.populationVariance(values);
    }

    /** The third central moment over the 3/2 power of the second; no number where the values do not differ. */
    public static double skewness(double[] values) {
        double mean = mean(values);
        double third = 0;
        for (double value : values) {
            double deviation = value - mean;
            third += deviation * deviation * deviation;
        }
        return third / values.length / Math.pow(variance(values), 1.5);
    }

    /** @param percent where between the smallest (0) and the largest (100) value; interpolated linearly */
    public static double percentile(double[] values, double percent) {
        return percent == 0 ? StatUtils.min(values) : LINEAR.evaluate(values, percent);
    }
}
