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
}
