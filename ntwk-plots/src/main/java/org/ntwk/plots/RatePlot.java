package org.ntwk.plots;

import java.awt.Color;
import java.awt.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.annotations.XYAnnotation;

/** A panel of rates that begins at 0 Hz, or has a logarithmic axis, with its legend above the highest of them. */
final class RatePlot {

    private static final int TICKS = 5;

    /** Decades of a logarithmic axis; a smoothed rate falls to nothing between spikes. */
    private static final double MAX_DECADES = 4;

    private RatePlot() {}

    /** One rate in Hz with its text in the legend. */
    record Line(Curve curve, String text, Color color, Stroke stroke) {}

    /**
     * The panel; empty if there are no lines.
     *
     * @param note a remark after the legend; may be empty
     */
    static Optional<Panel> of(
            String title, int heightPx, int widthPx, List<Line> lines, String note, boolean logScale) {
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        LegendLayer legend = legend(lines, note);
        int legendPx = legend.rows(widthPx - 180) * LegendLayer.ROW_PX + 2;
        double greatest = greatest(lines);
        double upper = logScale ? Math.log10(greatest) : greatest;
        double lower = logScale ? floor(lines, upper) : 0;
        // A little below the least, so that a line along the bottom is drawn at its full width.
        double span = upper - lower;
        double bottom = lower - span * 2 / heightPx;
        double top = upper + span * legendPx / heightPx;
        List<XYAnnotation> layers = new ArrayList<>();
        for (Line line : lines) {
            Curve curve = logScale ? line.curve.mapped(hz -> Math.max(lower, Math.log10(hz))) : line.curve;
            layers.add(new CurveLayer(curve, 0, line.color, line.stroke));
        }
        layers.add(legend);
        PanelAxis axis =
                logScale ? PanelAxis.logarithmic(title, bottom, top) : PanelAxis.numbered(title, bottom, top, TICKS);
        return Optional.of(new Panel(axis, heightPx + legendPx, layers));
    }

    static LegendLayer legend(List<Line> lines, String note) {
        return new LegendLayer(
                lines.stream()
                        .map(line -> new LegendLayer.Entry(line.text, line.color, line.stroke))
                        .toList(),
                note);
    }

    /** The greatest rate, 1 Hz if there is none above zero. */
    static double greatest(List<Line> lines) {
        double greatest = 0;
        for (Line line : lines) {
            double top = line.curve.greatest();
            if (Double.isFinite(top)) {
                greatest = Math.max(greatest, top);
            }
        }
        return greatest > 0 ? greatest : 1;
    }

    /** The logarithm of the least rate that is drawn at its place; a decade below the greatest at most. */
    private static double floor(List<Line> lines, double upper) {
        double least = Double.POSITIVE_INFINITY;
        for (Line line : lines) {
            for (int n = 0; n < line.curve.size(); n++) {
                double hz = line.curve.value(n);
                if (hz > 0) {
                    least = Math.min(least, hz);
                }
            }
        }
        return Math.max(upper - MAX_DECADES, Math.min(upper - 1, Math.log10(least)));
    }
}
