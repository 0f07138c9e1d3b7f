package org.ntwk.plots;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;

/** Discs in the colours of their values, each with an outline that is seen on the surface around it. */
final class MeasuredLayer extends Layer {

    private static final double RADIUS_PX = 4.5;
    private static final Stroke OUTLINE = new BasicStroke(0.7f);

    private final double[] x;
    private final double[] y;
    private final double[] values;
    private final transient ValueRange range;

    MeasuredLayer(SurfaceFigure.Measured measured, ValueRange range) {
        this.x = measured.x().toArray();
        this.y = measured.y().toArray();
        this.values = measured.values().toArray();
        this.range = range;
    }

    @Override
    void draw(Graphics2D graphics, AxisScale scale) {
        graphics.setStroke(OUTLINE);
        for (int n = 0; n < x.length; n++) {
            double part = (values[n] - range.lower()) / range.span();
            Shape disc = new Ellipse2D.Double(
                    scale.x(x[n]) - RADIUS_PX, scale.y(y[n]) - RADIUS_PX, 2 * RADIUS_PX, 2 * RADIUS_PX);
            graphics.setPaint(Double.isNaN(part) ? ColorMap.NOTHING : ColorMap.of(part));
            graphics.fill(disc);
            graphics.setPaint(ColorMap.inkOn(part));
            graphics.draw(disc);
        }
    }
}
