package org.ntwk.meanfield.fit;

import java.util.List;

/**
 * How far predicted rates are from measured ones.
 *
 * @param points how many were compared
 * @param rmsHz root of the mean square; NaN of no points
 * @param largestHz greatest absolute difference; NaN of no points
 */
public record Deviation(int points, double rmsHz, double largestHz) {

    /** The sum of squares; 0 of no points. */
    double squaresHz2() {
        return points == 0 ? 0 : points * rmsHz * rmsHz;
    }

    /** Of the points of a list; those with no prediction (NaN) are left out. */
    static Deviation of(List<FitPoint> points, List<Integer> which, double[] predictedHz) {
        int count = 0;
        double squares = 0;
        double largest = 0;
        for (int p : which) {
            double difference = predictedHz[p] - points.get(p).rateHz();
            if (!Double.isNaN(difference)) {
                count++;
                squares += difference * difference;
                largest = Math.max(largest, Math.abs(difference));
            }
        }
        return new Deviation(count, Math.sqrt(squares / count), count == 0 ? Double.NaN : largest);
    }
}
