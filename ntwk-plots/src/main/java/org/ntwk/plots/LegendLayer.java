package org.ntwk.plots;

import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;

/** Names of lines in rows along the top of a panel, where the panel keeps room for them. */
final class LegendLayer extends AbstractXYAnnotation {

    static final int ROW_PX = 20;
    private static final int SAMPLE_PX = 22;
    private static final int GAP_PX = 6;
    private static final int ENTRY_GAP_PX = 22;

    /** What one line stands for. */
    record Entry(String text, Color color, Stroke stroke) {}

    private final transient List<Entry> entries;

    LegendLayer(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /** How many rows the entries take in a panel of the given width. */
    int rows(double widthPx) {
        FontRenderContext context = new FontRenderContext(null, true, true);
        double x = 0;
        int rows = 1;
        for (Entry entry : entries) {
            double width = SAMPLE_PX
                    + GAP_PX
                    + PanelAxis.TICK_FONT.getStringBounds(entry.text, context).getWidth();
            if (x > 0 && x + width > widthPx) {
                x = 0;
                rows++;
            }
            x += width + ENTRY_GAP_PX;
        }
        return rows;
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
        graphics.setFont(PanelAxis.TICK_FONT);
        FontMetrics metrics = graphics.getFontMetrics();
        double left = area.getX() + 12;
        double x = left;
        double y = area.getY() + ROW_PX / 2.0;
        for (Entry entry : entries) {
            double width = SAMPLE_PX + GAP_PX + metrics.stringWidth(entry.text);
            if (x > left && x + width > area.getMaxX()) {
                x = left;
                y += ROW_PX;
            }
            graphics.setPaint(entry.color);
            graphics.setStroke(entry.stroke);
            graphics.draw(new Line2D.Double(x, y, x + SAMPLE_PX, y));
            graphics.setPaint(PanelAxis.INK);
            float baseline = (float) (y + (metrics.getAscent() - metrics.getDescent()) / 2.0);
            graphics.drawString(entry.text, (float) (x + SAMPLE_PX + GAP_PX), baseline);
            x += width + ENTRY_GAP_PX;
        }
    }
}
