package org.ntwk.plots;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.annotations.XYAnnotation;
import org.ntwk.core.analysis.Moments;

/** The distributions of several samples in one picture, each with its mean in the legend. */
final class HistogramPanel {

    private static final int HEIGHT_PX = 200;
    private static final int TICKS = 4;
    private static final int FRAME_PX = 150;
    private static final int TICK_PX = 80;
    private static final double WHITE = 0.8;

    private HistogramPanel() {}

    /** Values of one kind. */
    record Sample(String name, double[] values, Color color) {}

    /**
     * How values are put into bins.
     *
     * @param leastWidth of a bin; 1 for whole numbers, so that none is empty for want of one
     * @param logarithmic whether bins are of equal ratio; for positive values
     */
    record Binning(double leastWidth, boolean logarithmic) {

        /** Of positive values, by their ratio. */
        static final Binning RATIOS = new Binning(0.02, true);

        static Binning atLeast(double width) {
            return new Binning(width, false);
        }
    }

    /**
     * The picture; empty if there are no values.
     *
     * @param title of the horizontal axis
     * @param what the values are: the title of the vertical axis is their share
     */
    static Optional<PanelStack> of(String title, String what, List<Sample> samples, Binning binning, int widthPx) {
        boolean log = binning.logarithmic;
        List<double[]> placed = new ArrayList<>();
        ValueRange range = new ValueRange();
        for (Sample sample : samples) {
            double[] values =
                    log ? Arrays.stream(sample.values).map(Math::log10).toArray() : sample.values;
            placed.add(values);
            range.include(values);
        }
        if (range.isEmpty()) {
            return Optional.empty();
        }
        Histogram bins = Histogram.over(range, binning.leastWidth);
        double[] corners = bins.corners();
        List<XYAnnotation> areas = new ArrayList<>();
        List<XYAnnotation> lines = new ArrayList<>();
        List<LegendLayer.Entry> entries = new ArrayList<>();
        double greatest = 0;
        for (int n = 0; n < samples.size(); n++) {
            Sample sample = samples.get(n);
            double[] shares = bins.shares(placed.get(n));
            double[] outline = Histogram.outline(shares);
            greatest = Math.max(greatest, Arrays.stream(shares).max().orElse(0));
            areas.add(new BandLayer(
                    corners, new double[corners.length], outline, PopulationColors.paler(sample.color, WHITE)));
            lines.add(new CurveLayer(closed(corners, outline), 0, sample.color, CurveLayer.BOLD));
            entries.add(new LegendLayer.Entry(text(sample), sample.color, CurveLayer.BOLD));
        }
        LegendLayer legend = new LegendLayer(entries, "");
        int legendPx = legend.rows(widthPx - FRAME_PX) * LegendLayer.ROW_PX + 4;
        List<XYAnnotation> layers = new ArrayList<>(areas);
        layers.addAll(lines);
        layers.add(legend);
        double upper = greatest > 0 ? greatest * 1.04 : 1;
        PanelAxis shares = PanelAxis.numbered("share of " + what, 0, upper * (HEIGHT_PX + legendPx) / HEIGHT_PX, TICKS);
        int ticks = Math.max(3, (widthPx - FRAME_PX) / TICK_PX);
        PanelAxis horizontal = log
                ? PanelAxis.logarithmic(title, bins.lower(), bins.upper())
                : PanelAxis.numbered(title, bins.lower(), bins.upper(), ticks);
        return Optional.of(new PanelStack(horizontal, List.of(new Panel(shares, HEIGHT_PX + legendPx, layers))));
    }

    private static String text(Sample sample) {
        double mean = Moments.mean(sample.values);
        return Names.brief(sample.name) + (Double.isFinite(mean) ? ", mean " + PanelAxis.rounded(mean) : ", none");
    }

    /** The outline with its first and last corner at the bottom. */
    private static Curve closed(double[] corners, double[] outline) {
        int length = corners.length;
        double[] x = new double[length + 2];
        double[] y = new double[length + 2];
        System.arraycopy(corners, 0, x, 1, length);
        System.arraycopy(outline, 0, y, 1, length);
        x[0] = corners[0];
        x[length + 1] = corners[length - 1];
        return Curve.through(x, y);
    }
}
