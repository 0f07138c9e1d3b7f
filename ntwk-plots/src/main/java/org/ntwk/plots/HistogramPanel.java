package org.ntwk.plots;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.annotations.XYAnnotation;
import org.ntwk.core.analysis.Moments;

/** The distributions of several samples in one picture, each with its mean in the legend; of one, above the picture. */
final class HistogramPanel {

    private static final int HEIGHT_PX = 200;
    private static final int TICKS = 6;
    private static final int FRAME_PX = 150;
    private static final int AXIS_FRAME_PX = 100;
    private static final int MARGIN_PX = 50;
    private static final double LETTER_PX = 7.5;

    /** Of ", mean −0.00123". */
    private static final int MEAN_LETTERS = 15;

    /** So that the pictures of a row are equally high, whether they have a legend or a title. */
    private static final int LEGEND_PX = PanelStack.TITLE_PX - LegendLayer.ROW_PX;

    private static final double WHITE = 0.8;

    /** Values that differ by less than this part of a bin are equal but for rounding. */
    private static final double SAME = 1e-3;

    private static final int LEGEND_LETTERS = 16;

    private HistogramPanel() {}

    /** Values of one kind. */
    record Sample(String name, double[] values, Color color) {}

    /**
     * How values are put into bins.
     *
     * @param leastWidth of a bin
     * @param logarithmic whether bins are of equal ratio; for positive values
     * @param quantum what all values are multiples of, such as 1 for counts; 0 for none. Each bin holds equally many
     *     multiples, or some would be empty for want of one, and has its edges between them
     */
    record Binning(double leastWidth, boolean logarithmic, double quantum) {

        /** Of positive values, by their ratio. */
        static final Binning RATIOS = new Binning(0.02, true, 0);

        static Binning atLeast(double width) {
            return new Binning(width, false, 0);
        }

        static Binning ofMultiples(double quantum) {
            return new Binning(1, false, quantum);
        }

        /** The values as bins are laid over them. */
        double[] placed(double[] values) {
            if (logarithmic) {
                return Arrays.stream(values).map(Math::log10).toArray();
            }
            return quantum > 0
                    ? Arrays.stream(values)
                            .map(value -> Math.rint(value / quantum))
                            .toArray()
                    : values;
        }
    }

    /**
     * The picture; empty if there are no values.
     *
     * @param title of the horizontal axis
     * @param what the values are: the title of the vertical axis is their share
     */
    static Optional<PanelStack> of(String title, String what, List<Sample> samples, Binning binning, int widthPx) {
        List<double[]> placed = new ArrayList<>();
        ValueRange range = new ValueRange();
        int most = 0;
        for (Sample sample : samples) {
            double[] values = binning.placed(sample.values);
            placed.add(values);
            range.include(values);
            most = Math.max(most, values.length);
        }
        if (range.isEmpty()) {
            return Optional.empty();
        }
        Histogram bins = Histogram.over(range, binning.leastWidth, most);
        double unit = binning.quantum > 0 ? binning.quantum : 1;
        // A bar of equal values stands around them.
        double shift = binning.quantum > 0 ? 0.5 : range.span() > SAME * bins.width() ? 0 : bins.width() / 2;
        double[] corners = Arrays.stream(bins.corners())
                .map(corner -> (corner - shift) * unit)
                .toArray();
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
            entries.add(new LegendLayer.Entry(text(sample, LEGEND_LETTERS), sample.color, CurveLayer.BOLD));
        }
        List<XYAnnotation> layers = new ArrayList<>(areas);
        layers.addAll(lines);
        boolean alone = samples.size() == 1;
        int legendPx = 0;
        if (!alone) {
            LegendLayer legend = new LegendLayer(entries, "");
            legendPx = legend.rows(widthPx - FRAME_PX) * LegendLayer.ROW_PX + LEGEND_PX;
            layers.add(legend);
        }
        double upper = greatest > 0 ? greatest * 1.04 : 1;
        PanelAxis shares = PanelAxis.numbered("share of " + what, 0, upper * (HEIGHT_PX + legendPx) / HEIGHT_PX, TICKS);
        double lower = corners[0];
        double right = corners[corners.length - 1];
        PanelAxis horizontal = binning.logarithmic
                ? PanelAxis.logarithmic(title, lower, right)
                : PanelAxis.across(title, lower, right, widthPx - AXIS_FRAME_PX);
        return Optional.of(new PanelStack(
                horizontal,
                List.of(new Panel(shares, HEIGHT_PX + legendPx, layers)),
                alone ? text(samples.get(0), (int) ((widthPx - MARGIN_PX) / LETTER_PX) - MEAN_LETTERS) : null));
    }

    private static String text(Sample sample, int letters) {
        double mean = Moments.mean(sample.values);
        return Names.brief(sample.name, letters)
                + (Double.isFinite(mean) ? ", mean " + PanelAxis.rounded(mean) : ", none");
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
