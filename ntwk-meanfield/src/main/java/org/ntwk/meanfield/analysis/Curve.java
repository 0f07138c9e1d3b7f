package org.ntwk.meanfield.analysis;

import java.util.List;

/** A curve in a plane, as points in their order. One that is closed ends with its first point. */
public final class Curve {

    private final double[] x;
    private final double[] y;

    private Curve(double[] x, double[] y) {
        this.x = x;
        this.y = y;
    }

    static Curve through(List<double[]> points) {
        return new Curve(
                points.stream().mapToDouble(point -> point[0]).toArray(),
                points.stream().mapToDouble(point -> point[1]).toArray());
    }

    /** Number of points. */
    public int size() {
        return x.length;
    }

    /** The first coordinate of each point, in the units of the first variable. */
    public double[] x() {
        return x.clone();
    }

    /** The second coordinate of each point, in the units of the second variable. */
    public double[] y() {
        return y.clone();
    }

    public boolean isClosed() {
        return x[0] == x[x.length - 1] && y[0] == y[y.length - 1];
    }
}
