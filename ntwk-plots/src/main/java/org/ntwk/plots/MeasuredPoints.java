package org.ntwk.plots;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * What was measured around a surface, with bars for what it may be off by. What the surface hides is drawn as well, but
 * otherwise: rings instead of discs, pale bars instead of strong ones.
 */
final class MeasuredPoints {

    static final Color COLOR = new Color(0xD55E00);
    static final Color PALE = new Color(0xF2C5A6);
    private static final double RADIUS_PX = 3.4;
    private static final double CAP_PX = 3;
    private static final int PIECES = 24;
    private static final Stroke BAR = new BasicStroke(1.3f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL);
    private static final Stroke RIM = new BasicStroke(0.8f);
    private static final Stroke RING = new BasicStroke(1.2f);

    private final double[] x;
    private final double[] y;
    private final double[] values;
    private final double[] errors;
    private final BilinearGrid surface;

    MeasuredPoints(SurfaceFigure.Measured measured, BilinearGrid surface) {
        this.x = measured.x().toArray();
        this.y = measured.y().toArray();
        this.values = measured.values().toArray();
        this.errors = measured.errors().toArray();
        this.surface = surface;
    }

    /** Hidden ones first, then from the far ones to the near ones. */
    void draw(Graphics2D graphics, ViewedBox box) {
        boolean[] hidden = new boolean[x.length];
        for (int n = 0; n < x.length; n++) {
            hidden[n] = box.isHidden(x[n], y[n], values[n], surface, RADIUS_PX);
        }
        IntStream.range(0, x.length)
                .filter(n -> Double.isFinite(values[n]))
                .boxed()
                .sorted(Comparator.<Integer, Boolean>comparing(n -> !hidden[n])
                        .thenComparing(n -> box.pixel(x[n], y[n], box.z().lower()).y))
                .forEach(n -> drawPoint(graphics, box, n, hidden[n]));
    }

    private void drawPoint(Graphics2D graphics, ViewedBox box, int n, boolean hidden) {
        if (errors[n] > 0) {
            drawBar(graphics, box, n);
        }
        Point2D.Double at = box.pixel(x[n], y[n], values[n]);
        Ellipse2D disc = new Ellipse2D.Double(at.x - RADIUS_PX, at.y - RADIUS_PX, 2 * RADIUS_PX, 2 * RADIUS_PX);
        if (hidden) {
            graphics.setPaint(COLOR);
            graphics.setStroke(RING);
        } else {
            graphics.setPaint(COLOR);
            graphics.fill(disc);
            graphics.setPaint(Color.WHITE);
            graphics.setStroke(RIM);
        }
        graphics.draw(disc);
    }

    /** In pieces, each of which is hidden or not. */
    private void drawBar(Graphics2D graphics, ViewedBox box, int n) {
        graphics.setStroke(BAR);
        double piece = 2 * errors[n] / PIECES;
        for (int k = 0; k < PIECES; k++) {
            double low = values[n] - errors[n] + k * piece;
            choose(graphics, box, n, low + piece / 2);
            graphics.draw(new Line2D.Double(box.pixel(x[n], y[n], low), box.pixel(x[n], y[n], low + piece)));
        }
        for (double end : new double[] {values[n] - errors[n], values[n] + errors[n]}) {
            choose(graphics, box, n, end);
            Point2D.Double at = box.pixel(x[n], y[n], end);
            graphics.draw(new Line2D.Double(at.x - CAP_PX, at.y, at.x + CAP_PX, at.y));
        }
    }

    private void choose(Graphics2D graphics, ViewedBox box, int n, double z) {
        graphics.setPaint(box.isHidden(x[n], y[n], z, surface, 1) ? PALE : COLOR);
    }
}
