package org.ntwk.plots;

import java.util.Arrays;

/** Shares of the values in equal bins that several samples have in common. */
final class Histogram {

    private static final int MOST_BINS = 40;
    private static final int FEWEST_BINS = 10;

    /** How far below its lower edge, in bins, a value counts: quotients of round numbers fall short of whole ones. */
    private static final double ROUNDING = 1e-9;

    /** The first bin, counted from the one that begins at 0. */
    private final double first;

    private final double width;
    private final int bins;

    private Histogram(double first, double width, int bins) {
        this.first = first;
        this.width = width;
        this.bins = bins;
    }

    /**
     * Bins of a round width that hold all values, and some empty ones around where they are few; none of these is below 0
     * if no value is. There are at most three times as many bins as the cube root of the number of values, or few values
     * would look like a comb: the rule of Rice has twice as many, and a round width makes them fewer.
     *
     * @param leastWidth of a bin: what differs by less is the same
     * @param values how many there are
     */
    static Histogram over(ValueRange range, double leastWidth, int values) {
        double most = Math.max(FEWEST_BINS, Math.min(MOST_BINS, 3 * Math.cbrt(values)));
        double width = Math.max(leastWidth, PanelAxis.roundStep(Math.max(leastWidth, range.span()) / most));
        double first = bin(range.lower(), width);
        int bins = (int) (bin(range.upper(), width) - first) + 1;
        int missing = Math.max(0, FEWEST_BINS - bins);
        double below = first >= 0 ? Math.min(missing / 2, first) : missing / 2;
        return new Histogram(first - below, width, bins + missing);
    }

    private static double bin(double value, double width) {
        return Math.floor(value / width + ROUNDING);
    }

    double width() {
        return width;
    }

    double lower() {
        return first * width;
    }

    double upper() {
        return (first + bins) * width;
    }

    /** The share of each bin; nothing but zeros if there are no values. */
    double[] shares(double[] values) {
        double[] shares = new double[bins];
        for (double value : values) {
            if (Double.isFinite(value)) {
                shares[(int) Math.max(0, Math.min(bins - 1, bin(value, width) - first))] += 1.0 / values.length;
            }
        }
        return shares;
    }

    /** The places of both corners of each bin, for an outline. */
    double[] corners() {
        double[] corners = new double[2 * bins];
        Arrays.setAll(corners, n -> (first + (n + 1) / 2) * width);
        return corners;
    }

    /** The heights at the corners. */
    static double[] outline(double[] shares) {
        double[] outline = new double[2 * shares.length];
        Arrays.setAll(outline, n -> shares[n / 2]);
        return outline;
    }
}
