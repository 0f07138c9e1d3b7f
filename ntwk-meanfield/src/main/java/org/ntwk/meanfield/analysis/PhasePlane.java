package org.ntwk.meanfield.analysis;

import java.util.List;

/**
 * The plane of two variables: the field of their slopes on a grid, the nullclines, on which one of them stands still, and
 * the fixed points, where nullclines cross. Trajectories in it are those of {@link
 * org.ntwk.meanfield.system.FirstOrderMeanField}.
 */
public final class PhasePlane {

    private final List<String> names;
    private final double[][] axes;
    private final double[][][] slopes;
    private final List<List<Curve>> nullclines;
    private final FixedPoints fixedPoints;

    private PhasePlane(
            List<String> names,
            double[][] axes,
            double[][][] slopes,
            List<List<Curve>> nullclines,
            FixedPoints fixedPoints) {
        this.names = names;
        this.axes = axes;
        this.slopes = slopes;
        this.nullclines = nullclines;
        this.fixedPoints = fixedPoints;
    }

    /**
     * @param system of two variables
     * @param box what is to be seen; axes are divided as it says
     * @param pointsPerAxis of the grid, at least 2
     * @throws IllegalArgumentException if there are not two variables, or the grid is none
     */
    public static PhasePlane of(SteadySystem system, StateBox box, int pointsPerAxis) {
        if (system.size() != 2) {
            throw new IllegalArgumentException(
                    "a phase plane has two variables, the system " + system.size() + ": " + system.names());
        }
        box.requireFor(system);
        if (pointsPerAxis < 2) {
            throw new IllegalArgumentException("a grid needs at least 2 points on an axis, not " + pointsPerAxis);
        }
        double[][] axes = new double[2][pointsPerAxis];
        for (int k = 0; k < pointsPerAxis; k++) {
            axes[0][k] = box.at(0, k / (pointsPerAxis - 1.0));
            axes[1][k] = box.at(1, k / (pointsPerAxis - 1.0));
        }
        double[][][] slopes = new double[2][pointsPerAxis][pointsPerAxis];
        double[] slope = new double[2];
        for (int j = 0; j < pointsPerAxis; j++) {
            for (int i = 0; i < pointsPerAxis; i++) {
                system.slope(new double[] {axes[0][i], axes[1][j]}, slope);
                slopes[0][j][i] = slope[0];
                slopes[1][j][i] = slope[1];
            }
        }
        return new PhasePlane(
                system.names(),
                axes,
                slopes,
                List.of(nullcline(system, 0, axes, slopes), nullcline(system, 1, axes, slopes)),
                new FixedPointSearch(box).find(system));
    }

    private static List<Curve> nullcline(SteadySystem system, int variable, double[][] axes, double[][][] slopes) {
        return ZeroCurves.of(axes[0], axes[1], slopes[variable], (x, y) -> {
            double[] slope = new double[2];
            system.slope(new double[] {x, y}, slope);
            return slope[variable];
        });
    }

    /** Names of the two variables. */
    public List<String> names() {
        return names;
    }

    /** Values of a variable along its axis. */
    public double[] axis(String name) {
        return axes[indexOf(name)].clone();
    }

    /** The slope of a variable per ms at {@code [j][i]}: value j of the second axis, value i of the first. */
    public double[][] slopes(String name) {
        double[][] rows = slopes[indexOf(name)];
        double[][] copy = new double[rows.length][];
        for (int j = 0; j < copy.length; j++) {
            copy[j] = rows[j].clone();
        }
        return copy;
    }

    /** Where a variable stands still, in pieces; a piece narrower than the grid may be missing. */
    public List<Curve> nullclines(String name) {
        return nullclines.get(indexOf(name));
    }

    public FixedPoints fixedPoints() {
        return fixedPoints;
    }

    private int indexOf(String name) {
        return PowerSpectrum.indexOf("variable", name, names);
    }
}
