package org.ntwk.plots;

import java.util.Arrays;

/** The values of a surface between the points of its grid. */
final class BilinearGrid {

    private final double[] x;
    private final double[] y;
    private final double[] values;

    BilinearGrid(SurfaceFigure.Surface surface) {
        this.x = surface.x().toArray();
        this.y = surface.y().toArray();
        this.values = surface.values().toArray();
    }

    /** No number outside of the grid, and where a corner of the cell has none. */
    double at(double atX, double atY) {
        if (!(atX >= x[0] && atX <= x[x.length - 1] && atY >= y[0] && atY <= y[y.length - 1])) {
            return Double.NaN;
        }
        int i = cell(x, atX);
        int j = cell(y, atY);
        double u = (atX - x[i]) / (x[i + 1] - x[i]);
        double v = (atY - y[j]) / (y[j + 1] - y[j]);
        int corner = j * x.length + i;
        double below = values[corner] + u * (values[corner + 1] - values[corner]);
        double above = values[corner + x.length] + u * (values[corner + x.length + 1] - values[corner + x.length]);
        return below + v * (above - below);
    }

    /** The last point at or below a value, but not the last of all. */
    private static int cell(double[] axis, double value) {
        int found = Arrays.binarySearch(axis, value);
        int last = found >= 0 ? found : -found - 2;
        return Math.min(axis.length - 2, last);
    }
}
