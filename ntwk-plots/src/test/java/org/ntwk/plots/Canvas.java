package org.ntwk.plots;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.jfree.chart.annotations.XYAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;

/** A square of 100 pixels on which both axes go from 0 to 10, white before a layer is drawn on it. */
final class Canvas {

    private static final int SIZE_PX = 100;

    private final BufferedImage image = new BufferedImage(SIZE_PX, SIZE_PX, BufferedImage.TYPE_INT_RGB);

    private Canvas() {}

    static Canvas of(XYAnnotation layer) {
        Canvas canvas = new Canvas();
        Graphics2D graphics = canvas.image.createGraphics();
        graphics.setPaint(Color.WHITE);
        graphics.fillRect(0, 0, SIZE_PX, SIZE_PX);
        NumberAxis axis = new NumberAxis();
        axis.setRange(0, 10);
        layer.draw(
                graphics,
                new XYPlot(),
                new Rectangle2D.Double(0, 0, SIZE_PX, SIZE_PX),
                axis,
                axis,
                0,
                new PlotRenderingInfo(null));
        graphics.dispose();
        return canvas;
    }

    /** The colour of the pixel at a place of the axes. */
    Color at(double x, double y) {
        return new Color(image.getRGB((int) Math.round(10 * x), SIZE_PX - (int) Math.round(10 * y)));
    }

    /** How many pixels are not white in a box of the axes. */
    int drawn(double left, double bottom, double right, double top) {
        int drawn = 0;
        for (int column = (int) (10 * left); column < 10 * right; column++) {
            for (int row = SIZE_PX - (int) (10 * top); row < SIZE_PX - 10 * bottom; row++) {
                drawn += image.getRGB(column, row) != Color.WHITE.getRGB() ? 1 : 0;
            }
        }
        return drawn;
    }

    int drawn() {
        return drawn(0, 0, 10, 10);
    }
}
