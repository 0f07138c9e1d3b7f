package org.ntwk.meanfield.analysis;

import java.util.function.Consumer;

/** f at the points of a grid over a box, as many on each axis. */
final class StateGrid {

    private static final int MOST_POINTS_PER_AXIS = 2000;

    private final StateBox box;
    private final int variables;

    /** On each axis; 0 if there is no grid. */
    private final int perAxis;

    /** One column for each variable; along a column the first variable runs fastest. */
    private final double[][] slopes;

    private StateGrid(StateBox box, int perAxis, double[][] slopes) {
        this.box = box;
        this.variables = box.size();
        this.perAxis = perAxis;
        this.slopes = slopes;
    }

    static StateGrid over(StateBox box, SteadySystem system, int mostPoints) {
        int variables = box.size();
        int perAxis = (int) Math.min(MOST_POINTS_PER_AXIS, Math.pow(mostPoints, 1.0 / variables) * (1 + 1e-12));
        if (perAxis < 2) {
            return new StateGrid(box, 0, new double[variables][0]);
        }
        int points = 1;
        for (int m = 0; m < variables; m++) {
            points *= perAxis;
        }
        StateGrid grid = new StateGrid(box, perAxis, new double[variables][points]);
        double[] state = new double[variables];
        double[] slope = new double[variables];
        for (int p = 0; p < points; p++) {
            grid.state(p, 0, state);
            system.slope(state, slope);
            for (int m = 0; m < variables; m++) {
                grid.slopes[m][p] = slope[m];
            }
        }
        return grid;
    }

    /** Number of points. */
    int evaluations() {
        return slopes[0].length;
    }

    /** The length of a cell as a share of an axis. */
    double cell() {
        return 1.0 / (perAxis - 1);
    }

    /** Whether f does not point outward at any point on the border. */
    boolean pointsInward() {
        int stride = 1;
        for (int m = 0; m < variables; m++) {
            for (int p = 0; p < slopes[m].length; p++) {
                int place = p / stride % perAxis;
                if (place == 0 && slopes[m][p] < 0 || place == perAxis - 1 && slopes[m][p] > 0) {
                    return false;
                }
            }
            stride *= perAxis;
        }
        return perAxis > 0;
    }

    /**
     * Gives, of each cell in which every component may have a zero, the middle and the corner where f is smallest.
     *
     * @param near how far a component may stay from 0, as a share of its range in the cell
     */
    void cellsNearZero(double near, Consumer<double[]> starts) {
        int[] corners = corners();
        double[] state = new double[variables];
        for (int p = 0; p < slopes[0].length; p++) {
            if (isFirstOfCell(p) && mayHoldZero(p, corners, near)) {
                state(smallest(p, corners), 0, state);
                starts.accept(state);
                state(p, 0.5, state);
                starts.accept(state);
            }
        }
    }

    /** Places of the corners of a cell, counted from its first. */
    private int[] corners() {
        int[] corners = new int[1 << Math.min(variables, 30)];
        int stride = 1;
        for (int m = 0; m < variables; m++) {
            for (int c = 0; c < corners.length; c++) {
                corners[c] += (c >> m & 1) * stride;
            }
            stride *= perAxis;
        }
        return corners;
    }

    private boolean isFirstOfCell(int point) {
        int rest = point;
        for (int m = 0; m < variables; m++) {
            if (rest % perAxis == perAxis - 1) {
                return false;
            }
            rest /= perAxis;
        }
        return true;
    }

    private boolean mayHoldZero(int first, int[] corners, double near) {
        for (double[] column : slopes) {
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            for (int corner : corners) {
                least = Math.min(least, column[first + corner]);
                most = Math.max(most, column[first + corner]);
            }
            double margin = near * (most - least);
            if (least > margin || most < -margin) {
                return false;
            }
        }
        return true;
    }

    private int smallest(int first, int[] corners) {
        int best = first;
        double least = Double.POSITIVE_INFINITY;
        for (int corner : corners) {
            double sum = 0;
            for (double[] column : slopes) {
                sum += Math.abs(column[first + corner]);
            }
            if (sum < least) {
                least = sum;
                best = first + corner;
            }
        }
        return best;
    }

    /** The state at a point, or some of the way to the next point along every axis. */
    private void state(int point, double further, double[] out) {
        int rest = point;
        for (int m = 0; m < variables; m++) {
            out[m] = box.at(m, (rest % perAxis + further) / (perAxis - 1));
            rest /= perAxis;
        }
    }
}
