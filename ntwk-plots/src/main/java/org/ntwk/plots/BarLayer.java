package org.ntwk.plots;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.List;

/** Bars that stand on zero, with the spread of what they are the mean of. */
final class BarLayer extends Layer {

    private static final double CAP_PX = 3;

    /**
     * One bar.
     *
     * @param spread half the length of the line at its end; 0 for none
     */
    record Bar(double left, double right, double height, double spread, Color color) {}

    private final transient List<Bar> bars;

    BarLayer(List<Bar> bars) {
        this.bars = List.copyOf(bars);
    }

    @Override
    void draw(Graphics2D graphics, AxisScale scale) {
        graphics.setStroke(CurveLayer.THIN);
        for (Bar bar : bars) {
            graphics.setPaint(bar.color);
            graphics.fill(scale.box(bar.left, 0, bar.right, bar.height));
            if (bar.spread > 0) {
                double middle = scale.x((bar.left + bar.right) / 2);
                double top = scale.y(bar.height + bar.spread);
                double bottom = scale.y(bar.height - bar.spread);
                graphics.setPaint(PanelAxis.INK);
                graphics.draw(new Line2D.Double(middle, bottom, middle, top));
                graphics.draw(new Line2D.Double(middle - CAP_PX, top, middle + CAP_PX, top));
                graphics.draw(new Line2D.Double(middle - CAP_PX, bottom, middle + CAP_PX, bottom));
            }
        }
        graphics.setPaint(PanelAxis.INK);
        double zero = scale.y(0);
        graphics.draw(new Line2D.Double(scale.area().getX(), zero, scale.area().getMaxX(), zero));
    }
}
