package org.ntwk.plots;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;

/** Points with bars for their errors, connected or not. What is not a number leaves a gap. */
final class PointLayer extends Layer {

    private static final double CAP_PX = 3;

    private final double[] x;
    private final double[] y;
    private final double[] errors;
    private final Color color;
    private final transient Stroke stroke;
    private final transient Marker marker;
    private final boolean connected;

    /** @param errors half the length of each bar; 0 or no number for none */
    PointLayer(double[] x, double[] y, double[] errors, Color color, Stroke stroke, Marker marker, boolean connected) {
        this.x = x;
        this.y = y;
        this.errors = errors;
        this.color = color;
        this.stroke = stroke;
        this.marker = marker;
        this.connected = connected;
    }

    @Override
    void draw(Graphics2D graphics, AxisScale scale) {
        graphics.setPaint(color);
        if (connected) {
            graphics.setStroke(stroke);
            graphics.draw(line(scale));
        }
        graphics.setStroke(CurveLayer.THIN);
        for (int n = 0; n < x.length; n++) {
            if (Double.isFinite(x[n]) && Double.isFinite(y[n])) {
                drawPoint(graphics, scale, n);
            }
        }
    }

    private Path2D line(AxisScale scale) {
        Path2D.Double path = new Path2D.Double();
        boolean open = false;
        for (int n = 0; n < x.length; n++) {
            if (!Double.isFinite(x[n]) || !Double.isFinite(y[n])) {
                open = false;
            } else if (open) {
                path.lineTo(scale.x(x[n]), scale.y(y[n]));
            } else {
                path.moveTo(scale.x(x[n]), scale.y(y[n]));
                open = true;
            }
        }
        return path;
    }

    private void drawPoint(Graphics2D graphics, AxisScale scale, int n) {
        double left = scale.x(x[n]);
        double middle = scale.y(y[n]);
        marker.draw(graphics, left, middle);
        if (errors[n] > 0) {
            double top = scale.y(y[n] + errors[n]);
            double bottom = scale.y(y[n] - errors[n]);
            graphics.draw(new Line2D.Double(left, bottom, left, top));
            graphics.draw(new Line2D.Double(left - CAP_PX, top, left + CAP_PX, top));
            graphics.draw(new Line2D.Double(left - CAP_PX, bottom, left + CAP_PX, bottom));
        }
    }
}
