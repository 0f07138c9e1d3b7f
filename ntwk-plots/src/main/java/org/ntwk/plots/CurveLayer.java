package org.ntwk.plots;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;

/** A curve drawn as one path, with gaps where it is not a finite number. */
final class CurveLayer extends AbstractXYAnnotation {

    static final Stroke THIN = new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL);
    static final Stroke BOLD = new BasicStroke(1.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL);
    static final Stroke DASHED =
            new BasicStroke(1.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 10, new float[] {7, 4}, 0);

    private static final double ALONE_PX = 2;

    private final transient Curve curve;
    private final double offset;
    private final Color color;
    private final transient Stroke stroke;

    /** @param offset added to its values */
    CurveLayer(Curve curve, double offset, Color color, Stroke stroke) {
        this.curve = curve;
        this.offset = offset;
        this.color = color;
        this.stroke = stroke;
    }

    @Override
    public void draw(
            Graphics2D graphics,
            XYPlot plot,
            Rectangle2D area,
            ValueAxis timeAxis,
            ValueAxis axis,
            int rendererIndex,
            PlotRenderingInfo info) {
        double perMs = area.getWidth() / timeAxis.getRange().getLength();
        double perUnit = area.getHeight() / axis.getRange().getLength();
        double left = area.getX() - timeAxis.getLowerBound() * perMs;
        double bottom = area.getMaxY() + (axis.getLowerBound() - offset) * perUnit;
        Path2D.Double path = new Path2D.Double(Path2D.WIND_NON_ZERO, curve.size());
        graphics.setPaint(color);
        graphics.setStroke(stroke);
        boolean open = false;
        for (int n = 0; n < curve.size(); n++) {
            double value = curve.value(n);
            if (!Double.isFinite(value)) {
                open = false;
                continue;
            }
            double x = left + curve.timeMs(n) * perMs;
            double y = bottom - value * perUnit;
            if (!open && isAlone(n)) {
                graphics.fill(new Rectangle2D.Double(x - ALONE_PX, y - ALONE_PX, 2 * ALONE_PX, 2 * ALONE_PX));
            }
            if (open) {
                path.lineTo(x, y);
            } else {
                path.moveTo(x, y);
                open = true;
            }
        }
        graphics.draw(path);
    }

    /** A path through one point shows nothing. */
    private boolean isAlone(int point) {
        return point + 1 == curve.size() || !Double.isFinite(curve.value(point + 1));
    }
}
