package org.ntwk.plots;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.List;
import java.util.function.DoubleFunction;

/** The walls of a box that stand behind what is in it, and its axes along the edges before it and on its left side. */
final class BoxFrame {

    private static final Color WALL = new Color(0xF6F6F6);
    private static final Color GRID = new Color(0xD4D4D4);
    private static final Stroke THIN = new BasicStroke(0.8f);
    private static final Stroke EDGE = new BasicStroke(1);
    private static final double TICK_PX = 5;
    private static final double GAP_PX = 4;

    private final ViewedBox box;
    private final SurfaceFigure.Titles titles;
    private final List<PanelAxis.Mark> xMarks;
    private final List<PanelAxis.Mark> yMarks;
    private final List<PanelAxis.Mark> zMarks;

    /** @param heightStep between the marks of the vertical axis */
    BoxFrame(ViewedBox box, SurfaceFigure.Titles titles, double heightStep) {
        this.box = box;
        this.titles = titles;
        this.xMarks = marks(box.x(), this::onX, 0);
        this.yMarks = marks(box.y(), this::onY, 0);
        this.zMarks = marks(box.z(), this::onZ, heightStep);
    }

    /** As many as stand apart from each other along an edge, at least a step from each other. */
    private static List<PanelAxis.Mark> marks(ValueRange range, DoubleFunction<Point2D.Double> edge, double least) {
        Point2D.Double from = edge.apply(range.lower());
        Point2D.Double to = edge.apply(range.upper());
        double px = Math.max(1, Math.max(Math.abs(to.x - from.x), Math.abs(to.y - from.y)));
        double step = Math.max(least, PanelAxis.stepThatFits(range.lower(), range.upper(), px));
        return PanelAxis.marks(range.lower(), range.upper(), step);
    }

    private Point2D.Double onX(double x) {
        return box.pixel(x, box.nearY(), box.z().lower());
    }

    private Point2D.Double onY(double y) {
        return box.pixel(box.nearX(), y, box.z().lower());
    }

    /**
     * On one of the upright edges between a near and a far side: that on the left, but not where an axis of the ground
     * climbs to it with its own numbers.
     */
    private Point2D.Double onZ(double z) {
        Point2D.Double atX = box.pixel(box.nearX(), box.farY(), z);
        Point2D.Double atY = box.pixel(box.farX(), box.nearY(), z);
        boolean yIsLeft = atX.x < atY.x;
        Point2D.Double corner = onX(box.nearX());
        Point2D.Double along = yIsLeft ? difference(onY(box.farY()), corner) : difference(onX(box.farX()), corner);
        boolean isSteep = Math.abs(along.y) > 2 * Math.abs(along.x);
        return yIsLeft != isSteep ? atX : atY;
    }

    /** The ground and the two walls at the back, with lines at the marks. */
    void drawWalls(Graphics2D graphics) {
        double bottom = box.z().lower();
        double top = box.z().upper();
        Point2D.Double back = box.pixel(box.farX(), box.farY(), bottom);
        Point2D.Double backTop = box.pixel(box.farX(), box.farY(), top);
        Point2D.Double atX = box.pixel(box.nearX(), box.farY(), bottom);
        Point2D.Double atXTop = box.pixel(box.nearX(), box.farY(), top);
        Point2D.Double atY = box.pixel(box.farX(), box.nearY(), bottom);
        Point2D.Double atYTop = box.pixel(box.farX(), box.nearY(), top);
        Point2D.Double front = box.pixel(box.nearX(), box.nearY(), bottom);
        drawWall(graphics, back, atX, front, atY);
        drawWall(graphics, back, atX, atXTop, backTop);
        drawWall(graphics, back, atY, atYTop, backTop);
        for (PanelAxis.Mark mark : xMarks) {
            drawThrough(
                    graphics,
                    onX(mark.value()),
                    box.pixel(mark.value(), box.farY(), bottom),
                    box.pixel(mark.value(), box.farY(), top));
        }
        for (PanelAxis.Mark mark : yMarks) {
            drawThrough(
                    graphics,
                    onY(mark.value()),
                    box.pixel(box.farX(), mark.value(), bottom),
                    box.pixel(box.farX(), mark.value(), top));
        }
        for (PanelAxis.Mark mark : zMarks) {
            drawThrough(
                    graphics,
                    box.pixel(box.nearX(), box.farY(), mark.value()),
                    box.pixel(box.farX(), box.farY(), mark.value()),
                    box.pixel(box.farX(), box.nearY(), mark.value()));
        }
    }

    private static void drawWall(Graphics2D graphics, Point2D.Double... corners) {
        Path2D.Double wall = path(corners);
        wall.closePath();
        graphics.setPaint(WALL);
        graphics.fill(wall);
        graphics.setPaint(GRID);
        graphics.setStroke(THIN);
        graphics.draw(wall);
    }

    private static void drawThrough(Graphics2D graphics, Point2D.Double... points) {
        graphics.draw(path(points));
    }

    private static Path2D.Double path(Point2D.Double... points) {
        Path2D.Double path = new Path2D.Double();
        path.moveTo(points[0].x, points[0].y);
        for (int n = 1; n < points.length; n++) {
            path.lineTo(points[n].x, points[n].y);
        }
        return path;
    }

    void drawAxes(Graphics2D graphics) {
        Point2D.Double middle = box.pixel(
                (box.x().lower() + box.x().upper()) / 2,
                (box.y().lower() + box.y().upper()) / 2,
                box.z().lower());
        Point2D.Double corner = onX(box.nearX());
        Point2D.Double alongX = difference(corner, onX(box.farX()));
        Point2D.Double alongY = difference(corner, onY(box.farY()));
        drawAxis(graphics, titles.x(), box.x(), xMarks, this::onX, alongY, middle);
        drawAxis(graphics, titles.y(), box.y(), yMarks, this::onY, alongX, middle);
        Point2D.Double beside = difference(onZ(box.z().lower()), middle);
        drawAxis(graphics, titles.values(), box.z(), zMarks, this::onZ, new Point2D.Double(beside.x, 0), middle);
    }

    /**
     * Numbers stand half-way between the direction across the axis on the picture and that of the other axis, which keeps
     * those of two axes apart where these meet, and those of one where its axes look nearly parallel.
     *
     * @param across the direction of the other axis out of the box
     * @param middle of the ground; numbers and title are on the other side of the edge
     */
    private static void drawAxis(
            Graphics2D graphics,
            String title,
            ValueRange range,
            List<PanelAxis.Mark> marks,
            DoubleFunction<Point2D.Double> edge,
            Point2D.Double across,
            Point2D.Double middle) {
        Point2D.Double from = edge.apply(range.lower());
        Point2D.Double to = edge.apply(range.upper());
        Point2D.Double normal = unit(new Point2D.Double(to.y - from.y, from.x - to.x));
        if (normal.x * (from.x - middle.x) + normal.y * (from.y - middle.y) < 0) {
            normal = new Point2D.Double(-normal.x, -normal.y);
        }
        Point2D.Double other = unit(across);
        Point2D.Double out = unit(new Point2D.Double(normal.x + other.x, normal.y + other.y));
        graphics.setPaint(PanelAxis.INK);
        graphics.setStroke(EDGE);
        graphics.draw(new Line2D.Double(from, to));
        graphics.setFont(PanelAxis.TICK_FONT);
        FontMetrics metrics = graphics.getFontMetrics();
        double height = metrics.getAscent();
        double reach = TICK_PX;
        for (PanelAxis.Mark mark : marks) {
            Point2D.Double at = edge.apply(mark.value());
            double width = metrics.stringWidth(mark.text());
            double px = TICK_PX + GAP_PX + Math.abs(out.x) * width / 2 + Math.abs(out.y) * height / 2;
            graphics.draw(new Line2D.Double(at.x, at.y, at.x + out.x * TICK_PX, at.y + out.y * TICK_PX));
            drawCentred(graphics, mark.text(), at.x + out.x * px, at.y + out.y * px, 0);
            double half = Math.abs(normal.x) * width / 2 + Math.abs(normal.y) * height / 2;
            reach = Math.max(reach, px * (out.x * normal.x + out.y * normal.y) + half);
        }
        graphics.setFont(PanelAxis.TITLE_FONT);
        double titlePx = reach + GAP_PX + graphics.getFontMetrics().getHeight() / 2.0;
        drawCentred(
                graphics,
                title,
                (from.x + to.x) / 2 + normal.x * titlePx,
                (from.y + to.y) / 2 + normal.y * titlePx,
                readable(Math.atan2(to.y - from.y, to.x - from.x)));
    }

    private static Point2D.Double difference(Point2D.Double to, Point2D.Double from) {
        return new Point2D.Double(to.x - from.x, to.y - from.y);
    }

    private static Point2D.Double unit(Point2D.Double of) {
        double length = Math.max(1e-9, Math.hypot(of.x, of.y));
        return new Point2D.Double(of.x / length, of.y / length);
    }

    /** The same line as an angle at which text is not upside down; upright text is read from below. */
    private static double readable(double angle) {
        double turned = angle;
        while (turned >= Math.PI / 2 - 1e-9) {
            turned -= Math.PI;
        }
        while (turned < -Math.PI / 2 - 1e-9) {
            turned += Math.PI;
        }
        return turned;
    }

    private static void drawCentred(Graphics2D graphics, String text, double x, double y, double angle) {
        FontMetrics metrics = graphics.getFontMetrics();
        float left = (float) (-metrics.stringWidth(text) / 2.0);
        float base = (float) ((metrics.getAscent() - metrics.getDescent()) / 2.0);
        if (angle == 0) {
            graphics.drawString(text, (float) x + left, (float) y + base);
            return;
        }
        AffineTransform before = graphics.getTransform();
        graphics.translate(x, y);
        graphics.rotate(angle);
        graphics.drawString(text, left, base);
        graphics.setTransform(before);
    }
}
