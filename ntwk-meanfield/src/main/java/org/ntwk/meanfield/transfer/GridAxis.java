package org.ntwk.meanfield.transfer;

import java.util.Arrays;

/**
 * One axis of a table and how values between its points are made of those at them: as a sum with weights that depend on
 * the place. An axis of one point holds that value everywhere.
 */
final class GridAxis {

    private final double[] points;
    private final boolean cubic;

    /** @param points ascending, at least one */
    GridAxis(double[] points, boolean cubic) {
        this.points = points.clone();
        this.cubic = cubic;
    }

    int size() {
        return points.length;
    }

    double low() {
        return points[0];
    }

    double high() {
        return points[points.length - 1];
    }

    /**
     * The weights at a place inside the axis.
     *
     * @param weights their values, first and second derivatives, four of each
     * @return the index of the point that the first weight belongs to; weights beyond the last point are 0
     */
    int weigh(double x, double[][] weights) {
        for (double[] order : weights) {
            Arrays.fill(order, 0);
        }
        if (points.length == 1) {
            weights[0][0] = 1;
            return 0;
        }
        int left = 0;
        while (left < points.length - 2 && x >= points[left + 1]) {
            left++;
        }
        double width = points[left + 1] - points[left];
        double t = (x - points[left]) / width;
        if (!cubic) {
            weights[0][0] = 1 - t;
            weights[0][1] = t;
            weights[1][0] = -1 / width;
            weights[1][1] = 1 / width;
            return left;
        }
        int first = Math.max(left - 1, 0);
        int at = left - first;
        add(weights, at, 2 * t * t * t - 3 * t * t + 1, (6 * t * t - 6 * t) / width, (12 * t - 6) / (width * width));
        add(weights, at + 1, -2 * t * t * t + 3 * t * t, (-6 * t * t + 6 * t) / width, (6 - 12 * t) / (width * width));
        addSlope(weights, first, left, width * t * (1 - t) * (1 - t), (3 * t - 1) * (t - 1), (6 * t - 4) / width);
        addSlope(weights, first, left + 1, width * t * t * (t - 1), t * (3 * t - 2), (6 * t - 2) / width);
        return first;
    }

    private static void add(double[][] weights, int place, double value, double first, double second) {
        weights[0][place] += value;
        weights[1][place] += first;
        weights[2][place] += second;
    }

    /** The slope at a point is that of the parabola through it and its neighbours, at an end through the next two. */
    private void addSlope(double[][] weights, int first, int point, double value, double slope, double curvature) {
        if (points.length == 2) {
            double width = points[1] - points[0];
            add(weights, 0, -value / width, -slope / width, -curvature / width);
            add(weights, 1, value / width, slope / width, curvature / width);
            return;
        }
        int middle = Math.min(Math.max(point, 1), points.length - 2);
        double x = points[point];
        double a = points[middle - 1];
        double b = points[middle];
        double c = points[middle + 1];
        double[] of = {
            (2 * x - b - c) / ((a - b) * (a - c)),
            (2 * x - a - c) / ((b - a) * (b - c)),
            (2 * x - a - b) / ((c - a) * (c - b))
        };
        for (int n = 0; n < 3; n++) {
            add(weights, middle - 1 + n - first, of[n] * value, of[n] * slope, of[n] * curvature);
        }
    }
}
