package org.ntwk.plots;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jfree.chart.annotations.XYAnnotation;
import org.ntwk.api.quantity.NumberArray;

/** Quantities over frequency, on a logarithmic axis: power, gains, phases; a picture for each. */
public final class SpectrumFigure {

    private static final int WIDTH_PX = 760;
    private static final int HEIGHT_PX = 220;
    private static final int TITLE_LETTERS = 80;

    private SpectrumFigure() {}

    /**
     * One picture.
     *
     * @param title of its vertical axis, with the unit
     * @param logarithmic whether that axis is; only values above 0 are drawn then
     * @param lines in the same order in every picture
     */
    public record Quantity(String title, boolean logarithmic, List<Line> lines) {

        public Quantity {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One line.
     *
     * @param name for the legend
     * @param values at each frequency
     */
    public record Line(String name, NumberArray values) {}

    /**
     * Draws quantities above one another.
     *
     * @param title of the whole
     * @param frequenciesHz above 0, ascending
     * @param quantities at least one; the first has the legend of all
     * @throws IllegalArgumentException if a line has not as many values as there are frequencies
     */
    public static Figure of(String title, NumberArray frequenciesHz, List<Quantity> quantities) {
        double[] x = Arrays.stream(frequenciesHz.toArray()).map(Math::log10).toArray();
        List<Panel> panels = new ArrayList<>();
        for (Quantity quantity : quantities) {
            panels.add(panel(quantity, x, panels.isEmpty()));
        }
        ValueRange across = new ValueRange().include(x);
        PanelAxis axis = PanelAxis.logarithmic("frequency (Hz)", across.lower(), across.upper());
        return new PanelStack(axis, panels, Names.brief(title, TITLE_LETTERS)).figure(WIDTH_PX);
    }

    private static Panel panel(Quantity quantity, double[] x, boolean first) {
        ValueRange shown = new ValueRange();
        List<XYAnnotation> layers = new ArrayList<>();
        List<LegendLayer.Entry> entries = new ArrayList<>();
        for (int n = 0; n < quantity.lines.size(); n++) {
            Line line = quantity.lines.get(n);
            if (line.values.size() != x.length) {
                throw new IllegalArgumentException(
                        line.name + " has " + line.values.size() + " values at " + x.length + " frequencies");
            }
            double[] y = Arrays.stream(line.values.toArray())
                    .map(value -> quantity.logarithmic ? Math.log10(value) : value)
                    .toArray();
            shown.include(y);
            layers.add(new CurveLayer(Curve.through(x, y), 0, SeriesColors.of(n), CurveLayer.BOLD));
            entries.add(new LegendLayer.Entry(Names.brief(line.name), SeriesColors.of(n), CurveLayer.BOLD));
        }
        return LegendPanel.of(
                quantity.title,
                shown.widened(),
                quantity.logarithmic,
                HEIGHT_PX,
                WIDTH_PX,
                layers,
                first ? entries : List.of());
    }
}
