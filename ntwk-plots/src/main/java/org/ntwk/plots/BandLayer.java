package org.ntwk.plots;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;

/** The area between two curves, pale. Where either is no number, the area ends and begins anew. */
final class BandLayer extends Layer {

    private final double[] x;
    private final double[] lower;
    private final double[] upper;
    private final Color color;

    BandLayer(double[] x, double[] lower, double[] upper, Color color) {
        this.x = x;
        this.lower = lower;
        this.upper = upper;
        this.color = color;
    }

    @Override
    void draw(Graphics2D graphics, AxisScale scale) {
        graphics.setPaint(color);
        int from = 0;
        for (int n = 0; n <= x.length; n++) {
            if (n == x.length || !Double.isFinite(lower[n]) || !Double.isFinite(upper[n])) {
                if (n - from > 1) {
                    graphics.fill(area(from, n, scale));
                }
                from = n + 1;
            }
        }
    }

    private Path2D area(int from, int to, AxisScale scale) {
        Path2D.Double path = new Path2D.Double();
        path.moveTo(scale.x(x[from]), scale.y(upper[from]));
        for (int n = from + 1; n < to; n++) {
            path.lineTo(scale.x(x[n]), scale.y(upper[n]));
        }
        for (int n = to - 1; n >= from; n--) {
            path.lineTo(scale.x(x[n]), scale.y(lower[n]));
        }
        path.closePath();
        return path;
    }
}
