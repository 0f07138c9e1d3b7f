package org.ntwk.plots;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/** A trajectory: a small dot where it begins, and the head of an arrow half its way, or at some way from there if it is long. */
final class TrajectoryLayer extends Layer {

    private static final double START_PX = 2.2;
    private static final double HEAD_PX = 9;
    private static final double HEAD_AT_PX = 80;

    private final double[] x;
    private final double[] y;
    private final Color color;

    TrajectoryLayer(PlaneCurve trajectory, Color color) {
        this.x = trajectory.x().toArray();
        this.y = trajectory.y().toArray();
        this.color = color;
    }

    @Override
    void draw(Graphics2D graphics, AxisScale scale) {
        if (x.length == 0) {
            return;
        }
        graphics.setPaint(color);
        graphics.setStroke(CurveLayer.THIN);
        Path2D.Double path = new Path2D.Double();
        path.moveTo(scale.x(x[0]), scale.y(y[0]));
        double whole = 0;
        for (int n = 1; n < x.length; n++) {
            path.lineTo(scale.x(x[n]), scale.y(y[n]));
            whole += step(scale, n);
        }
        graphics.draw(path);
        graphics.fill(
                new Ellipse2D.Double(scale.x(x[0]) - START_PX, scale.y(y[0]) - START_PX, 2 * START_PX, 2 * START_PX));
        double way = 0;
        for (int n = 1; n < x.length; n++) {
            way += step(scale, n);
            if (way >= Math.min(whole / 2, HEAD_AT_PX) && whole > 2 * HEAD_PX) {
                Arrow.drawHead(
                        graphics,
                        scale.x(x[n]),
                        scale.y(y[n]),
                        scale.x(x[n]) - scale.x(x[n - 1]),
                        scale.y(y[n]) - scale.y(y[n - 1]),
                        HEAD_PX);
                return;
            }
        }
    }

    private double step(AxisScale scale, int n) {
        return Math.hypot(scale.x(x[n]) - scale.x(x[n - 1]), scale.y(y[n]) - scale.y(y[n - 1]));
    }
}
