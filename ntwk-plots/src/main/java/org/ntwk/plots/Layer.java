package org.ntwk.plots;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;

/** Something that is drawn on a panel, at places that its axes give. */
abstract class Layer extends AbstractXYAnnotation {

    abstract void draw(Graphics2D graphics, AxisScale scale);

    @Override
    public final void draw(
            Graphics2D graphics,
            XYPlot plot,
            Rectangle2D area,
            ValueAxis horizontal,
            ValueAxis vertical,
            int rendererIndex,
            PlotRenderingInfo info) {
        draw(graphics, new AxisScale(area, horizontal, vertical));
    }
}
