package org.ntwk.core.stimulus;

/** Tests of goodness of fit. Deviates are those of Wilson and Hilferty 1931. */
public final class ChiSquare {

    private ChiSquare() {}

    /**
     * How far a statistic is out, as a standard normal deviate.
     *
     * @param statistic the sum of squared deviations over their variances
     */
    public static double deviate(double statistic, double degrees) {
        double part = 2 / (9 * degrees);
        return (Math.cbrt(statistic / degrees) - (1 - part)) / Math.sqrt(part);
    }

    /** As {@link #deviate(double, double)} for counts of classes; neighbours are joined until 20 are expected. */
    public static double deviate(long[] counts, double[] expected) {
        double statistic = 0;
        int classes = 0;
        double count = 0;
        double mean = 0;
        double rest = 0;
        for (double value : expected) {
            rest += value;
        }
        for (int n = 0; n < counts.length; n++) {
            count += counts[n];
            mean += expected[n];
            rest -= expected[n];
            if (mean >= 20 && rest >= 20 || n == counts.length - 1) {
                statistic += (count - mean) * (count - mean) / mean;
                classes++;
                count = 0;
                mean = 0;
            }
        }
        return deviate(statistic, classes - 1);
    }
}
