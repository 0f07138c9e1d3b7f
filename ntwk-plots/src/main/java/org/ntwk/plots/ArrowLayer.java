package org.ntwk.plots;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;

/**
 * The direction of a field at the points of a grid, by arrows of equal length: speeds extend over decades. Points that stand
 * closer than the arrows are left out.
 */
final class ArrowLayer extends Layer {

    private static final Color COLOR = new Color(0xBDBDBD);
    private static final double LENGTH_PX = 15;
    private static final double HEAD_PX = 5;
    private static final double APART_PX = 26;

    private final double[] x;
    private final double[] y;
    private final double[] slopesX;
    private final double[] slopesY;

    /** @param slopesX at {@code j * x.length + i} */
    ArrowLayer(double[] x, double[] y, double[] slopesX, double[] slopesY) {
        if (slopesX.length != x.length * y.length || slopesY.length != slopesX.length) {
            throw new IllegalArgumentException("a grid of " + x.length + " x " + y.length
                    + " points needs a slope of each variable for each, not " + slopesX.length + " and "
                    + slopesY.length);
        }
        this.x = x;
        this.y = y;
        this.slopesX = slopesX;
        this.slopesY = slopesY;
    }

    @Override
    void draw(Graphics2D graphics, AxisScale scale) {
        graphics.setPaint(COLOR);
        graphics.setStroke(CurveLayer.THIN);
        double perX = scale.x(1) - scale.x(0);
        double perY = scale.y(1) - scale.y(0);
        double lastY = Double.POSITIVE_INFINITY;
        for (int j = 0; j < y.length; j++) {
            double atY = scale.y(y[j]);
            if (lastY - atY >= APART_PX) {
                lastY = atY;
                drawRow(graphics, scale, j, perX, perY);
            }
        }
    }

    private void drawRow(Graphics2D graphics, AxisScale scale, int j, double perX, double perY) {
        double lastX = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < x.length; i++) {
            double atX = scale.x(x[i]);
            double dx = slopesX[j * x.length + i] * perX;
            double dy = slopesY[j * x.length + i] * perY;
            double length = Math.hypot(dx, dy);
            if (atX - lastX >= APART_PX && length > 0 && length < Double.POSITIVE_INFINITY) {
                lastX = atX;
                double reachX = LENGTH_PX / 2 * dx / length;
                double reachY = LENGTH_PX / 2 * dy / length;
                double atY = scale.y(y[j]);
                graphics.draw(new Line2D.Double(atX - reachX, atY - reachY, atX + reachX, atY + reachY));
                Arrow.drawHead(graphics, atX + reachX, atY + reachY, dx, dy, HEAD_PX);
            }
        }
    }
}
