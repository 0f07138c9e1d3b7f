package org.ntwk.plots;

import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.Arrays;

/**
 * Lines of equal value of a surface. Every cell of its grid is cut into two triangles, on which the function is taken as
 * linear; each has at most one piece of a line.
 */
final class ContourLayer extends Layer {

    private final double[] x;
    private final double[] y;
    private final double[] values;
    private final double[] levels;
    private final transient ValueRange range;

    ContourLayer(SurfaceFigure.Surface surface, double[] levels, ValueRange range) {
        this.x = surface.x().toArray();
        this.y = surface.y().toArray();
        this.values = surface.values().toArray();
        this.levels = levels.clone();
        this.range = range;
    }

    @Override
    void draw(Graphics2D graphics, AxisScale scale) {
        graphics.setStroke(CurveLayer.THIN);
        for (double level : levels) {
            graphics.setPaint(ColorMap.inkOn((level - range.lower()) / range.span()));
            graphics.draw(path(level, scale));
        }
    }

    private Path2D path(double level, AxisScale scale) {
        Path2D.Double path = new Path2D.Double();
        for (int j = 0; j + 1 < y.length; j++) {
            for (int i = 0; i + 1 < x.length; i++) {
                int corner = j * x.length + i;
                cross(path, level, scale, corner, corner + 1, corner + x.length + 1);
                cross(path, level, scale, corner, corner + x.length, corner + x.length + 1);
            }
        }
        return path;
    }

    private void cross(Path2D.Double path, double level, AxisScale scale, int... corners) {
        if (Arrays.stream(corners).anyMatch(corner -> Double.isNaN(values[corner]))) {
            return;
        }
        boolean open = false;
        for (int n = 0; n < 3; n++) {
            int from = corners[n];
            int to = corners[(n + 1) % 3];
            if (values[from] < level != values[to] < level) {
                double share = (level - values[from]) / (values[to] - values[from]);
                double atX = scale.x(x(from) + share * (x(to) - x(from)));
                double atY = scale.y(y(from) + share * (y(to) - y(from)));
                if (open) {
                    path.lineTo(atX, atY);
                } else {
                    path.moveTo(atX, atY);
                    open = true;
                }
            }
        }
    }

    private double x(int corner) {
        return x[corner % x.length];
    }

    private double y(int corner) {
        return y[corner / x.length];
    }
}
