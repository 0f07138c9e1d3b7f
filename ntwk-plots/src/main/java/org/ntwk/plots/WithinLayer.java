package org.ntwk.plots;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.annotations.XYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;

/** Another layer, cut off above a value, so that it does not run through the legend. */
final class WithinLayer extends AbstractXYAnnotation {

    private final transient XYAnnotation layer;
    private final double highest;

    WithinLayer(XYAnnotation layer, double highest) {
        this.layer = layer;
        this.highest = highest;
    }

    @Override
    public void draw(
            Graphics2D graphics,
            XYPlot plot,
            Rectangle2D area,
            ValueAxis horizontal,
            ValueAxis vertical,
            int rendererIndex,
            PlotRenderingInfo info) {
        Shape before = graphics.getClip();
        double top = new AxisScale(area, horizontal, vertical).y(highest);
        graphics.clip(new Rectangle2D.Double(area.getX(), top, area.getWidth(), area.getMaxY() - top));
        layer.draw(graphics, plot, area, horizontal, vertical, rendererIndex, info);
        graphics.setClip(before);
    }
}
