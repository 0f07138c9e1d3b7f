package org.ntwk.plots;

import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.annotations.XYAnnotation;
import org.ntwk.api.quantity.NumberArray;

/**
 * A function of two variables and what was measured of it, such as the transfer function of a cell. It is drawn either as
 * a surface over its plane, with the measured points around it and their errors; or from above, as a map of colours with
 * lines of equal value, and what was measured as discs in the colours of their own values: where a disc is as bright as
 * what is around it, the two agree.
 */
public final class SurfaceFigure {

    private static final int SURFACE_PX = 560;
    private static final int HEIGHT_PX = 420;
    private static final int FRAME_PX = 220;
    private static final double GAP_PX = 14;
    private static final double SCALE_PX = 16;
    private static final int LEVELS = 12;
    private static final int TICKS = 7;
    private static final int TITLE_LETTERS = 70;
    private static final int SCENE_WIDTH_PX = 800;
    private static final int SCENE_HEIGHT_PX = 540;
    private static final int LEGEND_PX = LegendLayer.ROW_PX + 4;

    private SurfaceFigure() {}

    /** Titles of the figure, of its axes and of its values, with their units. */
    public record Titles(String whole, String x, String y, String values) {}

    /**
     * A function on a grid.
     *
     * @param x ascending, at least 2
     * @param y ascending, at least 2
     * @param values at {@code j * x.size() + i}, value j of y, value i of x; no number where there is none
     */
    public record Surface(NumberArray x, NumberArray y, NumberArray values) {

        /** @throws IllegalArgumentException if there is no value for each point, or there is no grid */
        public Surface {
            if (x.size() < 2 || y.size() < 2 || values.size() != x.size() * y.size()) {
                throw new IllegalArgumentException(
                        "a surface needs a value at each point of a grid of 2 x 2 or more, not " + values.size()
                                + " on " + x.size() + " x " + y.size());
            }
        }
    }

    /**
     * What was measured at places of the plane; as many numbers of each.
     *
     * @param errors half the length of the error bar of each; 0 for none
     */
    public record Measured(NumberArray x, NumberArray y, NumberArray values, NumberArray errors) {

        /** Of nothing. */
        public static final Measured NOTHING = new Measured(
                NumberArray.of(new double[0]),
                NumberArray.of(new double[0]),
                NumberArray.of(new double[0]),
                NumberArray.of(new double[0]));

        /** @throws IllegalArgumentException if there are not as many of each */
        public Measured {
            if (x.size() != y.size() || x.size() != values.size() || x.size() != errors.size()) {
                throw new IllegalArgumentException("a place has an x, a y, a value and an error, not " + x.size() + ", "
                        + y.size() + ", " + values.size() + " and " + errors.size() + " for all");
            }
        }
    }

    /**
     * Draws it as a surface.
     *
     * @param measuredName what the points are, for the legend
     */
    public static Figure of(Titles titles, Surface surface, Measured measured, String measuredName, SurfaceView view) {
        ValueRange values = range(surface, measured);
        double[] errors = measured.errors.toArray();
        for (int n = 0; n < errors.length; n++) {
            values.include(measured.values.get(n) - errors[n]).include(measured.values.get(n) + errors[n]);
        }
        List<XYAnnotation> layers = new ArrayList<>();
        layers.add(new SurfaceScene(titles, surface, measured, values, view, LEGEND_PX));
        if (errors.length > 0) {
            layers.add(new LegendLayer(
                    List.of(
                            new LegendLayer.Entry(measuredName, MeasuredPoints.COLOR, null, Marker.DISC),
                            new LegendLayer.Entry(
                                    "hidden by the surface", MeasuredPoints.COLOR, null, Marker.SMALL_RING)),
                    ""));
        }
        Panel panel = new Panel(PanelAxis.hidden(), SCENE_HEIGHT_PX, layers);
        return new PanelStack(PanelAxis.hidden(), List.of(panel), Names.brief(titles.whole, TITLE_LETTERS))
                .figure(SCENE_WIDTH_PX);
    }

    /** Of the surface and of what was measured. */
    private static ValueRange range(Surface surface, Measured measured) {
        ValueRange values = new ValueRange().include(surface.values.toArray()).include(measured.values.toArray());
        return values.span() > 0 ? values : values.widened();
    }

    /** Draws it from above. The colours have the range of the surface and of what was measured. */
    public static Figure map(Titles titles, Surface surface, Measured measured) {
        double[] x = surface.x.toArray();
        double[] y = surface.y.toArray();
        ValueRange range = range(surface, measured);
        double perPx = (x[x.length - 1] - x[0]) / SURFACE_PX;
        double right = x[x.length - 1] + (GAP_PX + SCALE_PX) * perPx;
        List<XYAnnotation> layers = new ArrayList<>();
        layers.add(new SurfaceLayer(surface, range));
        layers.add(new ContourLayer(surface, levels(range), range));
        layers.add(new MeasuredLayer(measured, range));
        layers.add(new ColorScaleLayer(right - SCALE_PX * perPx, right));
        PanelAxis horizontal = PanelAxis.marked(titles.x, x[0], right, marks(x[0], x[x.length - 1]));
        horizontal.setAxisLineVisible(false);
        PanelAxis vertical = PanelAxis.numbered(titles.y, y[0], y[y.length - 1], TICKS);
        PanelAxis scale = PanelAxis.marked(titles.values, range.lower(), range.upper(), scaleMarks(range));
        Panel panel = new Panel(vertical, HEIGHT_PX, layers, scale);
        return new PanelStack(horizontal, List.of(panel), Names.brief(titles.whole, TITLE_LETTERS))
                .figure(SURFACE_PX + FRAME_PX);
    }

    /** The lines are at the marks of the scale, so that it tells their values. */
    private static double[] levels(ValueRange range) {
        return scaleMarks(range).stream().mapToDouble(PanelAxis.Mark::value).toArray();
    }

    private static List<PanelAxis.Mark> scaleMarks(ValueRange range) {
        return PanelAxis.marks(range.lower(), range.upper(), PanelAxis.roundStep(range.span() / LEVELS));
    }

    /** On the surface alone, not below the scale of the colours. */
    private static List<PanelAxis.Mark> marks(double from, double to) {
        return PanelAxis.marks(from, to, PanelAxis.stepThatFits(from, to, SURFACE_PX));
    }
}
