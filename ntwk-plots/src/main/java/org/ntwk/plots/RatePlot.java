package org.ntwk.plots;

import java.awt.Color;
import java.awt.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.annotations.XYAnnotation;

/** A panel of rates that begins at 0 Hz and has its legend above the highest of them. */
final class RatePlot {

    private RatePlot() {}

    /** One rate in Hz with its text in the legend. */
    record Line(Curve curve, String text, Color color, Stroke stroke) {}

    /**
     * The panel; empty if there are no lines.
     *
     * @param note a remark after the legend; may be empty
     */
    static Optional<Panel> of(String title, int heightPx, int ticks, int widthPx, List<Line> lines, String note) {
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        double greatest = 0;
        List<XYAnnotation> layers = new ArrayList<>();
        List<LegendLayer.Entry> entries = new ArrayList<>();
        for (Line line : lines) {
            double top = line.curve.greatest();
            if (Double.isFinite(top)) {
                greatest = Math.max(greatest, top);
            }
            layers.add(new CurveLayer(line.curve, 0, line.color, line.stroke));
            entries.add(new LegendLayer.Entry(line.text, line.color, line.stroke));
        }
        LegendLayer legend = new LegendLayer(entries, note);
        layers.add(legend);
        int legendPx = legend.rows(widthPx - 180) * LegendLayer.ROW_PX + 2;
        double upper = greatest > 0 ? greatest : 1;
        // A little below zero, so that a line at zero is drawn at its full width.
        PanelAxis axis =
                PanelAxis.numbered(title, -upper * 2 / heightPx, upper * (heightPx + legendPx) / heightPx, ticks);
        return Optional.of(new Panel(axis, heightPx + legendPx, layers));
    }
}
