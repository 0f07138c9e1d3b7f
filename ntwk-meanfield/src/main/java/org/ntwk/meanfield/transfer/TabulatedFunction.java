package org.ntwk.meanfield.transfer;

import java.util.Arrays;
import org.ntwk.api.meanfield.TransferFunction;

/**
 * A table of rates between whose points rates are interpolated. The axes are the inputs in order and, last, the current.
 *
 * <p>Linear interpolation has first derivatives that jump at the points of the grid and, along one axis, no second ones.
 * Cubic interpolation (piecewise Hermite) has continuous first derivatives. It may swing below 0 beside a steep rise; a
 * rate is then 0, as are its derivatives.
 */
public final class TabulatedFunction implements TransferFunction {

    private final GridAxis[] axes;
    private final double[] tableHz;
    private final boolean hold;

    TabulatedFunction(GridAxis[] axes, double[] tableHz, boolean hold) {
        this.axes = axes;
        this.tableHz = tableHz;
        this.hold = hold;
    }

    /**
     * The table of another function.
     *
     * @param gridsHz the points of each input, ascending
     * @param currentsPa those of the current, ascending; one alone if it does not change
     * @param cubic whether interpolation is cubic rather than linear
     * @param hold whether rates outside the grid are those at its border, rather than refused
     */
    public static TabulatedFunction of(
            TransferFunction function, double[][] gridsHz, double[] currentsPa, boolean cubic, boolean hold) {
        int inputs = gridsHz.length;
        if (inputs != function.inputs()) {
            throw new IllegalArgumentException(
                    "grids of " + inputs + " inputs were given for a function that has " + function.inputs());
        }
        GridAxis[] axes = new GridAxis[inputs + 1];
        int size = 1;
        for (int n = 0; n <= inputs; n++) {
            double[] points = n < inputs ? gridsHz[n] : currentsPa;
            if (!isAscending(points)) {
                throw new IllegalArgumentException("the points of a grid must ascend: " + Arrays.toString(points));
            }
            axes[n] = new GridAxis(points, cubic);
            size = Math.multiplyExact(size, points.length);
        }
        double[] table = new double[size];
        double[] at = new double[inputs];
        for (int entry = 0; entry < size; entry++) {
            int rest = entry / currentsPa.length;
            for (int n = inputs - 1; n >= 0; n--) {
                at[n] = gridsHz[n][rest % gridsHz[n].length];
                rest /= gridsHz[n].length;
            }
            table[entry] = function.rateHz(at, currentsPa[entry % currentsPa.length]);
        }
        return new TabulatedFunction(axes, table, hold);
    }

    static boolean isAscending(double[] points) {
        for (int n = 1; n < points.length; n++) {
            if (!(points[n] > points[n - 1])) {
                return false;
            }
        }
        return points.length > 0;
    }

    @Override
    public int inputs() {
        return axes.length - 1;
    }

    @Override
    public double rateHz(double[] ratesHz, double currentPa) {
        Place place = new Place(ratesHz, currentPa);
        return Math.max(sum(place, 0, 0, -1, -1), 0);
    }

    @Override
    public double derivatives(double[] ratesHz, double currentPa, double[] first, double[] second) {
        Place place = new Place(ratesHz, currentPa);
        double rate = sum(place, 0, 0, -1, -1);
        int n = axes.length;
        for (int j = 0; j < n; j++) {
            first[j] = rate < 0 || place.held[j] ? 0 : sum(place, 0, 0, j, -1);
            for (int k = 0; k < n; k++) {
                second[j * n + k] = rate < 0 || place.held[j] || place.held[k] ? 0 : sum(place, 0, 0, j, k);
            }
        }
        return Math.max(rate, 0);
    }

    /** The sum over the axes from one on, differentiated along two axes; −1 for none. */
    private double sum(Place place, int axis, int offset, int along, int across) {
        if (axis == axes.length) {
            return tableHz[offset];
        }
        int order = (axis == along ? 1 : 0) + (axis == across ? 1 : 0);
        double[] weights = place.weights[axis][order];
        double sum = 0;
        for (int n = 0; n < weights.length; n++) {
            if (weights[n] != 0) {
                int point = place.firstPoint[axis] + n;
                sum += weights[n] * sum(place, axis + 1, offset * axes[axis].size() + point, along, across);
            }
        }
        return sum;
    }

    /** Where a state lies in the grid, and the weights of the points about it. */
    private final class Place {

        private final int[] firstPoint = new int[axes.length];
        private final double[][][] weights = new double[axes.length][3][4];
        private final boolean[] held = new boolean[axes.length];

        Place(double[] ratesHz, double currentPa) {
            if (ratesHz.length != inputs()) {
                throw new IllegalArgumentException(
                        "rates of " + ratesHz.length + " inputs were given to a table that has " + inputs());
            }
            for (int n = 0; n < axes.length; n++) {
                double x = n < ratesHz.length ? ratesHz[n] : currentPa;
                double inside = Math.min(Math.max(x, axes[n].low()), axes[n].high());
                held[n] = x != inside;
                if (Double.isNaN(x) || held[n] && !hold) {
                    String what = n < ratesHz.length ? "rate of input " + (n + 1) : "current";
                    String unit = n < ratesHz.length ? " Hz" : " pA";
                    throw new IllegalArgumentException(
                            "the " + what + ", " + x + unit + ", is outside the table, which goes from " + axes[n].low()
                                    + " to " + axes[n].high() + unit);
                }
                firstPoint[n] = axes[n].weigh(inside, weights[n]);
            }
        }
    }
}
