package org.ntwk.meanfield.transfer;

/**
 * One axis of a table that is asked very often. The interval of a value is found without a search, from a guide that
 * divides the axis into buckets: equal ones, or, for positive values of many magnitudes, sixteen for each factor of two,
 * told from the leading bits of the value.
 */
final class GuidedAxis {

    /** Of the 52 bits behind the leading one all but four are shifted out. */
    private static final int MAGNITUDE_SHIFT = 48;

    private static final int BUCKETS_PER_POINT = 4;

    private final double[] points;
    private final double[] inverseWidths;
    private final boolean byMagnitude;
    private final double bucketsPerUnit;
    private final long firstMagnitude;

    /** For each bucket an interval that begins below it, the last such one. */
    private final int[] guide;

    /** @param points ascending, at least one; all positive if by magnitude */
    GuidedAxis(double[] points, boolean byMagnitude) {
        this.points = points.clone();
        this.byMagnitude = byMagnitude;
        int last = points.length - 1;
        firstMagnitude = Double.doubleToRawLongBits(points[0]) >>> MAGNITUDE_SHIFT;
        bucketsPerUnit = last == 0 ? 0 : BUCKETS_PER_POINT * last / (points[last] - points[0]);
        inverseWidths = new double[last];
        for (int i = 0; i < last; i++) {
            inverseWidths[i] = 1 / (points[i + 1] - points[i]);
        }
        guide = new int[bucket(points[last]) + 1];
        int interval = 0;
        for (int b = 0; b < guide.length; b++) {
            while (interval + 1 < last && bucket(points[interval + 1]) < b) {
                interval++;
            }
            guide[b] = interval;
        }
    }

    private int bucket(double x) {
        return byMagnitude
                ? (int) ((Double.doubleToRawLongBits(x) >>> MAGNITUDE_SHIFT) - firstMagnitude)
                : (int) ((x - points[0]) * bucketsPerUnit);
    }

    int size() {
        return points.length;
    }

    double point(int number) {
        return points[number];
    }

    double low() {
        return points[0];
    }

    double high() {
        return points[points.length - 1];
    }

    /** The interval that a value from low to high lies in, 0 of a single point; at a point the one that it begins. */
    int interval(double x) {
        int interval = guide[bucket(x)];
        while (interval + 2 < points.length && points[interval + 1] <= x) {
            interval++;
        }
        return interval;
    }

    /** How far into an interval a value lies, from 0 to 1; 0 on an axis of one point. */
    double fraction(int interval, double x) {
        return inverseWidths.length == 0 ? 0 : (x - points[interval]) * inverseWidths[interval];
    }

    /**
     * The weights of the first point of an interval, of the next point, and the number of the interval: those of the value
     * and those of its derivative, which are 0 below the first point.
     */
    double[][] weights(double x) {
        double inside = Math.max(x, low());
        int interval = interval(inside);
        double fraction = fraction(interval, inside);
        double slope = inverseWidths.length == 0 || x < low() ? 0 : inverseWidths[interval];
        return new double[][] {{1 - fraction, fraction, interval}, {-slope, slope, interval}};
    }
}
