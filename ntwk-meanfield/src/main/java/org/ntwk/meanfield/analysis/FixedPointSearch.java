package org.ntwk.meanfield.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * Looks for all fixed points in a box. It evaluates f on a grid, and from every cell of the grid in which each component
 * of f has a zero, or comes near one, it runs Newton's method; then from states that fill the box evenly. Where a point
 * is known near by, it runs once more with all known points taken out of f. All this is deterministic, and its effort is
 * bounded by the number of points of the grid.
 *
 * <p>A point that a cell hides, as a pair of them inside one cell may, can be missed: {@link
 * FixedPoints#indicesAgree()} tells in part, a finer grid more. No method finds all zeros of a function that it can only
 * evaluate.
 */
public final class FixedPointSearch {

    private static final int DEFAULT_GRID_POINTS = 20_000;
    private static final int SCATTERED_STARTS_PER_VARIABLE = 32;

    /** Beside the range of a component in a cell: so far from 0 it may stay and yet is said to come near. */
    private static final double NEAR = 0.25;

    private final StateBox box;
    private final int gridPoints;

    /** A search with a grid of 20,000 points. */
    public FixedPointSearch(StateBox box) {
        this(box, DEFAULT_GRID_POINTS);
    }

    /**
     * @param gridPoints at most so many; with more variables than it has room for two points on each axis, there is no
     *     grid
     */
    public FixedPointSearch(StateBox box, int gridPoints) {
        if (gridPoints < 0) {
            throw new IllegalArgumentException("number of grid points must be at least 0, not " + gridPoints);
        }
        this.box = box;
        this.gridPoints = gridPoints;
    }

    /**
     * @throws IllegalArgumentException if the box is of another number of variables
     */
    public FixedPoints find(SteadySystem system) {
        box.requireFor(system);
        Run run = new Run(system);
        StateGrid grid = StateGrid.over(box, system, gridPoints);
        grid.cellsNearZero(NEAR, start -> run.startFrom(start, grid.cell() / 2));
        run.scatter();
        return new FixedPoints(
                run.zeros.stream()
                        .sorted(FixedPointSearch::compare)
                        .map(zero -> FixedPoint.at(system, zero))
                        .toList(),
                grid.pointsInward(),
                grid.evaluations() + run.newton.evaluations());
    }

    private static int compare(double[] a, double[] b) {
        for (int m = 0; m < a.length; m++) {
            int order = Double.compare(a[m], b[m]);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private final class Run {

        private final int variables;
        private final Newton newton;
        private final List<double[]> zeros = new ArrayList<>();

        Run(SteadySystem system) {
            variables = system.size();
            newton = new Newton(system, box);
        }

        /** @param reach looks for a second zero if one is not further away, as a share of every axis */
        void startFrom(double[] state, double reach) {
            newton.from(state, List.of()).ifPresent(this::keep);
            if (zeros.stream().anyMatch(zero -> box.distance(state, zero) <= reach)) {
                newton.from(state, zeros).ifPresent(this::keep);
            }
        }

        private void keep(double[] zero) {
            if (zeros.stream().noneMatch(known -> isSame(known, zero))) {
                zeros.add(zero);
            }
        }

        private boolean isSame(double[] a, double[] b) {
            for (int m = 0; m < a.length; m++) {
                if (Math.abs(a[m] - b[m]) > 1e-6 * box.size(m, b[m])) {
                    return false;
                }
            }
            return true;
        }

        /** Starts from the additive recurrence of Roberts (2018), which fills a box of any dimension evenly. */
        void scatter() {
            double ratio = 1.5;
            for (int k = 0; k < 60; k++) {
                ratio = Math.pow(1 + ratio, 1.0 / (variables + 1));
            }
            double[] state = new double[variables];
            for (int k = 1; k <= SCATTERED_STARTS_PER_VARIABLE * variables; k++) {
                for (int m = 0; m < variables; m++) {
                    double share = 0.5 + k * Math.pow(ratio, -(m + 1));
                    state[m] = box.at(m, share - Math.floor(share));
                }
                startFrom(state, 1);
            }
        }
    }
}
