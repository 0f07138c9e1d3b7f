package org.ntwk.plots;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** The shape of a point, so that series differ by more than their colour, also where one lies on the other. */
enum Marker {
    DISC,
    /** Open, so that it hides no disc below it. */
    SQUARE,
    TRIANGLE,
    /** A circle around what else lies there. */
    RING,
    SMALL_RING,
    BIG_DISC,
    /** Hides what is below it. */
    OPEN_DISC,
    CROSS,
    DIAMOND;

    /** What the series of a figure have, in this order. */
    private static final Marker[] SERIES = {DISC, SQUARE, TRIANGLE, RING};

    private static final double DISC_PX = 3.2;
    private static final double SQUARE_PX = 3.8;
    private static final double TRIANGLE_PX = 4.6;
    private static final double RING_PX = 6.2;
    private static final double SMALL_RING_PX = 3.4;
    private static final double BIG_DISC_PX = 4.4;
    private static final double CROSS_PX = 4.2;
    private static final double DIAMOND_PX = 5.4;
    private static final Stroke OUTLINE = new BasicStroke(1.4f);

    /** The shape of a series by its number. */
    static Marker of(int series) {
        return SERIES[series % SERIES.length];
    }

    /** Draws it around a place, in the colour that is set. */
    void draw(Graphics2D graphics, double x, double y) {
        switch (this) {
            case DISC -> graphics.fill(circle(x, y, DISC_PX));
            case SQUARE ->
                outline(graphics, new Rectangle2D.Double(x - SQUARE_PX, y - SQUARE_PX, 2 * SQUARE_PX, 2 * SQUARE_PX));
            case TRIANGLE -> graphics.fill(triangle(x, y));
            case RING -> outline(graphics, circle(x, y, RING_PX));
            case SMALL_RING -> outline(graphics, circle(x, y, SMALL_RING_PX));
            case BIG_DISC -> graphics.fill(circle(x, y, BIG_DISC_PX));
            case OPEN_DISC -> {
                Paint ink = graphics.getPaint();
                graphics.setPaint(Color.WHITE);
                graphics.fill(circle(x, y, BIG_DISC_PX));
                graphics.setPaint(ink);
                outline(graphics, circle(x, y, BIG_DISC_PX));
            }
            case CROSS -> outline(graphics, cross(x, y));
            case DIAMOND -> graphics.fill(diamond(x, y));
        }
    }

    private static void outline(Graphics2D graphics, Shape shape) {
        Stroke before = graphics.getStroke();
        graphics.setStroke(OUTLINE);
        graphics.draw(shape);
        graphics.setStroke(before);
    }

    private static Shape circle(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    private static Shape cross(double x, double y) {
        Path2D.Double path = new Path2D.Double();
        path.moveTo(x - CROSS_PX, y - CROSS_PX);
        path.lineTo(x + CROSS_PX, y + CROSS_PX);
        path.moveTo(x - CROSS_PX, y + CROSS_PX);
        path.lineTo(x + CROSS_PX, y - CROSS_PX);
        return path;
    }

    private static Shape diamond(double x, double y) {
        Path2D.Double path = new Path2D.Double();
        path.moveTo(x, y - DIAMOND_PX);
        path.lineTo(x + DIAMOND_PX, y);
        path.lineTo(x, y + DIAMOND_PX);
        path.lineTo(x - DIAMOND_PX, y);
        path.closePath();
        return path;
    }

    private static Shape triangle(double x, double y) {
        Path2D.Double path = new Path2D.Double();
        path.moveTo(x, y - TRIANGLE_PX);
        path.lineTo(x + TRIANGLE_PX, y + 0.7 * TRIANGLE_PX);
        path.lineTo(x - TRIANGLE_PX, y + 0.7 * TRIANGLE_PX);
        path.closePath();
        return path;
    }
}
