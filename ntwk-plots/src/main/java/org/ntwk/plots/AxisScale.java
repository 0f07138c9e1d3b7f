package org.ntwk.plots;

import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.ValueAxis;

/** Where the values of two axes lie on the area of a panel. */
record AxisScale(Rectangle2D area, ValueAxis horizontal, ValueAxis vertical) {

    double x(double value) {
        double part =
                (value - horizontal.getLowerBound()) / horizontal.getRange().getLength();
        return area.getX() + part * area.getWidth();
    }

    double y(double value) {
        double part = (value - vertical.getLowerBound()) / vertical.getRange().getLength();
        return area.getMaxY() - part * area.getHeight();
    }

    /** From one corner to the other, in any order. */
    Rectangle2D.Double box(double x1, double y1, double x2, double y2) {
        Rectangle2D.Double box = new Rectangle2D.Double();
        box.setFrameFromDiagonal(x(x1), y(y1), x(x2), y(y2));
        return box;
    }

    /** The same with its edges between pixels, so that no pale lines are left between boxes that touch. */
    Rectangle2D.Double wholePixels(double x1, double y1, double x2, double y2) {
        Rectangle2D.Double box = box(x1, y1, x2, y2);
        box.setFrameFromDiagonal(
                Math.round(box.getMinX()), Math.round(box.getMinY()),
                Math.round(box.getMaxX()), Math.round(box.getMaxY()));
        return box;
    }
}
