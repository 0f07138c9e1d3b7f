package org.ntwk.plots;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;

/**
 * A surface as patches in the colours of their values, with a mesh of lines on it. Of a function of two variables, seen
 * from above, a patch can only hide those that are further away along both axes, so patches are drawn from the far corner
 * to the near one, each over what it hides.
 */
final class SurfaceMesh {

    private static final int LINES = 20;
    private static final double LINE_INK = 0.4;
    private static final Stroke LINE = new BasicStroke(0.7f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

    private static final double SEAM_PX = 0.5;

    private final double[] x;
    private final double[] y;
    private final double[] values;

    SurfaceMesh(SurfaceFigure.Surface surface) {
        this.x = surface.x().toArray();
        this.y = surface.y().toArray();
        this.values = surface.values().toArray();
    }

    void draw(Graphics2D graphics, ViewedBox box) {
        for (int a = 0; a + 1 < y.length; a++) {
            int j = box.yComesNearer() ? a : y.length - 2 - a;
            for (int b = 0; b + 1 < x.length; b++) {
                int i = box.xComesNearer() ? b : x.length - 2 - b;
                drawPatch(graphics, box, i, j);
            }
        }
    }

    private void drawPatch(Graphics2D graphics, ViewedBox box, int i, int j) {
        double mean = (value(i, j) + value(i + 1, j) + value(i, j + 1) + value(i + 1, j + 1)) / 4;
        if (!Double.isFinite(mean)) {
            return;
        }
        Point2D.Double[] corners = {
            pixel(box, i, j), pixel(box, i + 1, j), pixel(box, i + 1, j + 1), pixel(box, i, j + 1)
        };
        double part = (mean - box.z().lower()) / box.z().span();
        Color color = ColorMap.of(part);
        graphics.setPaint(color);
        graphics.fill(grown(corners));
        graphics.setPaint(mixed(color, ColorMap.inkOn(part)));
        graphics.setStroke(LINE);
        boolean[] wanted = {isLine(j, y.length), isLine(i + 1, x.length), isLine(j + 1, y.length), isLine(i, x.length)};
        Path2D.Double lines = new Path2D.Double();
        for (int n = 0; n < corners.length; n++) {
            if (wanted[n]) {
                lines.append(new Line2D.Double(corners[n], corners[(n + 1) % corners.length]), false);
            }
        }
        graphics.draw(lines);
    }

    /** So much larger that antialiasing leaves nothing open between patches. */
    private static Path2D.Double grown(Point2D.Double... corners) {
        double middleX = 0;
        double middleY = 0;
        for (Point2D.Double corner : corners) {
            middleX += corner.x / corners.length;
            middleY += corner.y / corners.length;
        }
        Path2D.Double path = new Path2D.Double();
        for (Point2D.Double corner : corners) {
            double growth = 1 + SEAM_PX / Math.max(SEAM_PX, corner.distance(middleX, middleY));
            double atX = middleX + growth * (corner.x - middleX);
            double atY = middleY + growth * (corner.y - middleY);
            if (path.getCurrentPoint() == null) {
                path.moveTo(atX, atY);
            } else {
                path.lineTo(atX, atY);
            }
        }
        path.closePath();
        return path;
    }

    private double value(int i, int j) {
        return values[j * x.length + i];
    }

    private Point2D.Double pixel(ViewedBox box, int i, int j) {
        return box.pixel(x[i], y[j], value(i, j));
    }

    /** Whether a line of the mesh runs along a row of points: about so many do, the first and the last among them. */
    private static boolean isLine(int row, int rows) {
        return row == rows - 1 || row % Math.max(1, Math.round((rows - 1.0) / LINES)) == 0;
    }

    private static Color mixed(Color color, Color ink) {
        return new Color(
                mixed(color.getRed(), ink.getRed()),
                mixed(color.getGreen(), ink.getGreen()),
                mixed(color.getBlue(), ink.getBlue()));
    }

    private static int mixed(int color, int ink) {
        return (int) Math.round(color + LINE_INK * (ink - color));
    }
}
