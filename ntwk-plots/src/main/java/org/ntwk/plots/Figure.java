package org.ntwk.plots;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.JFreeChart;

/**
 * A picture of fixed size that draws itself onto any Java 2D surface. It holds what it draws: the result that it comes
 * from may be closed. To be used by one thread at a time.
 */
public final class Figure {

    private final List<Part> parts;
    private final int widthPx;
    private final int heightPx;

    /** A chart and the place that it fills. */
    record Part(JFreeChart chart, Rectangle2D place) {}

    Figure(List<Part> parts, int widthPx, int heightPx) {
        this.parts = List.copyOf(parts);
        this.widthPx = widthPx;
        this.heightPx = heightPx;
    }

    /** This figure with others below it, all from the left edge. */
    public Figure above(List<Figure> others) {
        List<Part> all = new ArrayList<>(parts);
        int width = widthPx;
        int height = heightPx;
        for (Figure other : others) {
            for (Part part : other.parts) {
                Rectangle2D place = part.place;
                all.add(new Part(
                        part.chart,
                        new Rectangle2D.Double(
                                place.getX(), place.getY() + height, place.getWidth(), place.getHeight())));
            }
            width = Math.max(width, other.widthPx);
            height += other.heightPx;
        }
        return new Figure(all, width, height);
    }

    public int widthPx() {
        return widthPx;
    }

    public int heightPx() {
        return heightPx;
    }

    /** Draws the figure with its upper left corner at the origin. */
    public void draw(Graphics2D graphics) {
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setPaint(Color.WHITE);
        graphics.fill(new Rectangle2D.Double(0, 0, widthPx, heightPx));
        for (Part part : parts) {
            part.chart.draw(graphics, part.place);
        }
    }

    BufferedImage paint() {
        BufferedImage image = new BufferedImage(widthPx, heightPx, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            draw(graphics);
        } finally {
            graphics.dispose();
        }
        return image;
    }
}
