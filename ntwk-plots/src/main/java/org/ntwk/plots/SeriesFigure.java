package org.ntwk.plots;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.annotations.XYAnnotation;
import org.ntwk.api.quantity.NumberArray;

/**
 * Named series over one axis, in panels above one another: potentials at several sites of a cell over time with the
 * concentrations below, or its impedance against the distance from the soma.
 */
public final class SeriesFigure {

    private static final int PANEL_PX = 240;
    private static final int FRAME_PX = 110;
    private static final int TICKS = 6;
    private static final int TITLE_LETTERS = 80;
    private static final int NAME_LETTERS = 28;

    /** Of Okabe and Ito (2008), and two more; the first four as those of soma, dendrite, apical dendrite and axon. */
    private static final Color[] COLORS = {
        PanelAxis.INK,
        new Color(0x009E73),
        new Color(0xD55E00),
        new Color(0x0072B2),
        new Color(0xCC79A7),
        new Color(0xE69F00),
        new Color(0x56B4E9),
        new Color(0x7F3FBF)
    };

    private SeriesFigure() {}

    /** One series, as a line or as points. */
    public record Series(String name, NumberArray x, NumberArray values) {

        public Series {
            if (x.size() != values.size()) {
                throw new IllegalArgumentException(
                        "series '" + name + "' has " + values.size() + " values at " + x.size() + " places");
            }
        }
    }

    /**
     * Series on one vertical axis.
     *
     * @param title what they are, with the unit
     * @param points whether they are points that no line connects
     * @param series at least one
     */
    public record SeriesPanel(String title, boolean points, List<Series> series) {

        public SeriesPanel {
            series = List.copyOf(series);
        }
    }

    /**
     * Draws the panels.
     *
     * @param xTitle of the axis that all share, with the unit
     * @param panels from top to bottom, at least one
     */
    public static Figure of(String title, String xTitle, List<SeriesPanel> panels, int widthPx) {
        ValueRange across = new ValueRange();
        for (SeriesPanel panel : panels) {
            panel.series.forEach(series -> across.include(series.x.toArray()));
        }
        boolean points = panels.stream().anyMatch(SeriesPanel::points);
        ValueRange shown = points || across.isEmpty() || across.span() == 0 ? across.widened() : across;
        List<Panel> drawn = new ArrayList<>();
        for (SeriesPanel panel : panels) {
            drawn.add(panel(panel, widthPx));
        }
        PanelAxis axis = PanelAxis.across(xTitle, shown.lower(), shown.upper(), widthPx - FRAME_PX);
        return new PanelStack(axis, drawn, Names.brief(title, TITLE_LETTERS)).figure(widthPx);
    }

    private static Panel panel(SeriesPanel panel, int widthPx) {
        ValueRange range = new ValueRange();
        List<XYAnnotation> layers = new ArrayList<>();
        List<LegendLayer.Entry> entries = new ArrayList<>();
        for (int n = 0; n < panel.series.size(); n++) {
            Series series = panel.series.get(n);
            Color color = COLORS[n % COLORS.length];
            double[] x = series.x.toArray();
            double[] y = series.values.toArray();
            range.include(y);
            String name = Names.brief(series.name, NAME_LETTERS);
            if (panel.points) {
                layers.add(new PointLayer(x, y, new double[y.length], color, CurveLayer.THIN, Marker.DISC, false));
                entries.add(new LegendLayer.Entry(name, color, null, Marker.DISC));
            } else {
                layers.add(new CurveLayer(curve(x, y, widthPx), 0, color, CurveLayer.BOLD));
                entries.add(new LegendLayer.Entry(name, color, CurveLayer.BOLD));
            }
        }
        LegendLayer legend = new LegendLayer(entries, "");
        layers.add(legend);
        ValueRange shown = range.widened();
        int legendPx = legend.rows(widthPx - (double) FRAME_PX) * LegendLayer.ROW_PX;
        double top = shown.upper() + shown.span() * legendPx / PANEL_PX;
        return new Panel(PanelAxis.numbered(panel.title, shown.lower(), top, TICKS), PANEL_PX + legendPx, layers);
    }

    /** Samples at equal intervals are reduced to what the figure can show. */
    private static Curve curve(double[] x, double[] y, int widthPx) {
        if (y.length < 2 * widthPx) {
            return Curve.through(x, y);
        }
        return Curve.of(x[0], (x[x.length - 1] - x[0]) / (x.length - 1), y, widthPx);
    }
}
