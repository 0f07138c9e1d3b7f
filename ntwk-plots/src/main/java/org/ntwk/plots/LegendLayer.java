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
import org.jspecify.annotations.Nullable;

/** Names of lines and points in rows along the top of a panel, where the panel keeps room for them. */
final class LegendLayer extends AbstractXYAnnotation {

    static final int ROW_PX = 20;
    private static final int SAMPLE_PX = 22;
    private static final int GAP_PX = 6;
    private static final int ENTRY_GAP_PX = 22;
    private static final int INDENT_PX = 12;

    /**
     * What one line, or one kind of points, stands for.
     *
     * @param stroke of the line; null for points that none connects
     * @param marker of the points; null for a line without
     */
    record Entry(
            String text,
            Color color,
            @Nullable Stroke stroke,
            @Nullable Marker marker) {

        /** Of a line. */
        Entry(String text, Color color, Stroke stroke) {
            this(text, color, stroke, null);
        }
    }

    private final transient List<Entry> entries;
    private final String note;

    /** @param note a remark in the upper right corner; may be empty */
    LegendLayer(List<Entry> entries, String note) {
        this.entries = List.copyOf(entries);
        this.note = note;
    }

    /** How many rows the texts take in a panel of the given width. */
    int rows(double widthPx) {
        FontRenderContext context = new FontRenderContext(null, true, true);
        Flow flow = new Flow(widthPx);
        for (Entry entry : entries) {
            flow.place(SAMPLE_PX + GAP_PX + width(entry.text, context));
        }
        if (!note.isEmpty()) {
            flow.place(width(note, context));
        }
        return flow.row + 1;
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
        FontRenderContext context = graphics.getFontRenderContext();
        double left = area.getX() + INDENT_PX;
        Flow flow = new Flow(area.getWidth() - INDENT_PX);
        for (Entry entry : entries) {
            double x = left + flow.place(SAMPLE_PX + GAP_PX + width(entry.text, context));
            double y = area.getY() + flow.row * ROW_PX + ROW_PX / 2.0;
            graphics.setPaint(entry.color);
            if (entry.stroke != null) {
                graphics.setStroke(entry.stroke);
                graphics.draw(new Line2D.Double(x, y, x + SAMPLE_PX, y));
            }
            if (entry.marker != null) {
                entry.marker.draw(graphics, x + SAMPLE_PX / 2.0, y);
            }
            drawText(graphics, entry.text, x + SAMPLE_PX + GAP_PX, y);
        }
        if (!note.isEmpty()) {
            double x = left + flow.place(width(note, context));
            drawText(graphics, note, x, area.getY() + flow.row * ROW_PX + ROW_PX / 2.0);
        }
    }

    private static void drawText(Graphics2D graphics, String text, double x, double y) {
        FontMetrics metrics = graphics.getFontMetrics();
        graphics.setPaint(PanelAxis.INK);
        graphics.drawString(text, (float) x, (float) (y + (metrics.getAscent() - metrics.getDescent()) / 2.0));
    }

    private static double width(String text, FontRenderContext context) {
        return PanelAxis.TICK_FONT.getStringBounds(text, context).getWidth();
    }

    /** Places texts from left to right, and in the next row where one does not fit. */
    private static final class Flow {

        private final double width;
        private double x;
        private int row;

        Flow(double width) {
            this.width = width;
        }

        double place(double itemWidth) {
            if (x > 0 && x + itemWidth > width) {
                x = 0;
                row++;
            }
            double placed = x;
            x += itemWidth + ENTRY_GAP_PX;
            return placed;
        }
    }
}
