package org.ntwk.plots;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.jfree.chart.JFreeChart;

/**
 * A picture of fixed size that draws itself onto any Java 2D surface. It holds what it draws: the result that it comes
 * from may be closed. To be used by one thread at a time.
 */
public final class Figure {

    private final JFreeChart chart;
    private final int widthPx;
    private final int heightPx;

    Figure(JFreeChart chart, int widthPx, int heightPx) {
        this.chart = chart;
        this.widthPx = widthPx;
        this.heightPx = heightPx;
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
        chart.draw(graphics, new Rectangle2D.Double(0, 0, widthPx, heightPx));
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
