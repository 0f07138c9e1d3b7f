package org.ntwk.plots;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Stroke;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jfree.chart.annotations.XYAnnotation;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.scan.ScanResult;

/** Measures against one axis of a scan: a curve with errors for each, or the single points. */
final class ScanCurves {

    private static final Stroke[] STROKES = {
        new BasicStroke(1.4f),
        new BasicStroke(1.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 10, new float[] {6, 4}, 0)
    };
    private static final int HEIGHT_PX = 220;
    private static final int FRAME_PX = 150;
    private static final int AXIS_FRAME_PX = 100;
    private static final int TICKS = 7;
    private static final int LETTER_PX = 8;
    private static final int MIN_LETTERS = 9;
    private static final int MAX_LETTERS = 40;

    /** Values stand on a logarithmic axis only if they reach so far. */
    private static final double LEAST_RATIO = 8;

    private ScanCurves() {}

    /**
     * Means over the seeds along the one axis that is left.
     *
     * @param words the last words of all measures, which have colours by their order
     */
    static PanelStack along(SeedMeans means, List<ScanResult.Column> measures, List<String> words, int widthPx) {
        ScanResult.Axis axis = means.axes().get(0);
        String note = means.seeds() > 1 ? "± SEM of " + means.seeds() + " seeds" : "";
        List<SeedMeans.Means> values = measures.stream().map(means::of).toList();
        return stack(axis, measures, words, values, note, axis.numeric(), widthPx);
    }

    /** All points of a list or a sample. */
    static PanelStack against(
            ScanResult scan, ScanResult.Axis axis, List<ScanResult.Column> measures, List<String> words, int widthPx) {
        List<SeedMeans.Means> values = measures.stream()
                .map(measure -> new SeedMeans.Means(measure.values().toArray(), new double[scan.points()]))
                .toList();
        return stack(axis, measures, words, values, "", false, widthPx);
    }

    private static PanelStack stack(
            ScanResult.Axis axis,
            List<ScanResult.Column> measures,
            List<String> words,
            List<SeedMeans.Means> values,
            String note,
            boolean connected,
            int widthPx) {
        double[] numbers = axis.numbers().toArray();
        boolean log = axis.numeric() && isByRatio(numbers);
        double[] x = log ? Arrays.stream(numbers).map(Math::log10).toArray() : numbers;
        ValueRange vertical = new ValueRange();
        List<XYAnnotation> layers = new ArrayList<>();
        List<LegendLayer.Entry> entries = new ArrayList<>();
        for (int n = 0; n < measures.size(); n++) {
            double[] y = values.get(n).means();
            double[] errors = values.get(n).errors();
            for (int point = 0; point < y.length; point++) {
                vertical.include(y[point] - errors[point]).include(y[point] + errors[point]);
            }
            int series = words.indexOf(ScanFigure.word(measures.get(n).name()));
            Color color = SeriesColors.of(series);
            Stroke stroke = STROKES[series / SeriesColors.COUNT % STROKES.length];
            Marker marker = Marker.of(series);
            layers.add(new PointLayer(x, y, errors, color, stroke, marker, connected));
            entries.add(new LegendLayer.Entry(name(measures.get(n).name()), color, connected ? stroke : null, marker));
        }
        LegendLayer legend = new LegendLayer(entries, note);
        layers.add(legend);
        ValueRange shown = vertical.widened();
        int legendPx = legend.rows(widthPx - FRAME_PX) * LegendLayer.ROW_PX + 2;
        double top = shown.upper() + shown.span() * legendPx / HEIGHT_PX;
        ScanResult.Column first = measures.get(0);
        String title =
                ScanFigure.title(measures.size() == 1 ? first.name() : ScanFigure.kind(first.name()), first.unit());
        Panel panel = new Panel(PanelAxis.numbered(title, shown.lower(), top, TICKS), HEIGHT_PX + legendPx, layers);
        return new PanelStack(horizontal(axis, x, log, widthPx), List.of(panel));
    }

    private static String name(String measure) {
        String word = ScanFigure.word(measure);
        return Names.brief(word.isEmpty() ? measure : word);
    }

    private static PanelAxis horizontal(ScanResult.Axis axis, double[] x, boolean log, int widthPx) {
        String title =
                axis.numeric() ? ScanFigure.title(axis.name(), axis.unit()) : ScanFigure.title(axis.name(), Unit.ONE);
        ValueRange range = new ValueRange().include(x).widened();
        if (log) {
            return PanelAxis.logarithmic(title, range.lower(), range.upper());
        }
        if (axis.numeric()) {
            return PanelAxis.across(title, range.lower(), range.upper(), widthPx - AXIS_FRAME_PX);
        }
        // The axis reaches a little beyond the outer values.
        double room = (widthPx - FRAME_PX) / (1.12 * Math.max(1, x.length - 1));
        int letters = (int) Math.max(MIN_LETTERS, Math.min(MAX_LETTERS, room / LETTER_PX - 1));
        int every = Math.max(1, (int) Math.ceil((letters + 1) * LETTER_PX / room));
        List<PanelAxis.Mark> marks = new ArrayList<>();
        for (int n = 0; n < x.length; n += every) {
            marks.add(new PanelAxis.Mark(x[n], Names.brief(axis.labels().get(n), letters)));
        }
        return PanelAxis.marked(title, range.lower(), range.upper(), marks);
    }

    /** Whether positive values lie around their geometric mean rather than around the middle, in whatever order. */
    static boolean isByRatio(double[] numbers) {
        double[] sorted = Arrays.stream(numbers).sorted().toArray();
        if (sorted.length < 3 || !(sorted[0] > 0) || !(sorted[sorted.length - 1] / sorted[0] >= LEAST_RATIO)) {
            return false;
        }
        double least = sorted[0];
        double greatest = sorted[sorted.length - 1];
        double median = (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
        return Math.abs(median - Math.sqrt(least * greatest)) < Math.abs(median - (least + greatest) / 2);
    }
}
