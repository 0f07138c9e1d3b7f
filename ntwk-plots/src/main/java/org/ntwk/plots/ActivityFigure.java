package org.ntwk.plots;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;
import org.ntwk.api.result.RunResult;

/**
 * The activity of a network over a run: afferent rates, spikes, membrane potentials and population rates above one
 * another, on one axis of time. What was not recorded is left out.
 */
public final class ActivityFigure {

    public static final int DEFAULT_WIDTH_PX = 1200;
    public static final double DEFAULT_SMOOTHING_MS = 5;

    private static final int MIN_WIDTH_PX = 400;
    private static final int MAX_WIDTH_PX = 5000;

    /** Populations whose potentials are drawn; a figure of more would not fit on a page. */
    private static final int MAX_POTENTIAL_PANELS = 12;

    private static final int GAP_PX = 16;
    private static final int TOP_PX = 14;
    private static final int RIGHT_PX = 34;
    private static final int BOTTOM_PX = 8;
    private static final int TIME_AXIS_PX = 52;
    private static final int EMPTY_PX = 160;

    private ActivityFigure() {}

    /** The figure, 1200 pixels wide and with rates smoothed by a Gaussian of 5 ms. */
    public static Figure of(RunResult result) {
        return of(result, DEFAULT_WIDTH_PX, DEFAULT_SMOOTHING_MS);
    }

    /**
     * The figure. All that it draws is read now.
     *
     * @param widthPx from 400 to 5000
     * @param smoothingMs standard deviation of the Gaussian that rates are smoothed with; where it is less than a pixel,
     *     the next round number above that is taken
     * @throws IllegalArgumentException if the width or the smoothing is out of bounds
     */
    public static Figure of(RunResult result, int widthPx, double smoothingMs) {
        if (widthPx < MIN_WIDTH_PX || widthPx > MAX_WIDTH_PX) {
            throw new IllegalArgumentException(
                    "a figure is " + MIN_WIDTH_PX + " to " + MAX_WIDTH_PX + " px wide, not " + widthPx + " px");
        }
        if (!(smoothingMs > 0) || smoothingMs == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("rates cannot be smoothed over " + smoothingMs + " ms");
        }
        double durationMs = result.durationMs() > 0 ? result.durationMs() : 1;
        double pixelMs = durationMs / widthPx;
        double sigmaMs = smoothingMs >= pixelMs ? smoothingMs : PanelAxis.roundStep(pixelMs);
        return assemble(panels(result, widthPx, sigmaMs), durationMs, widthPx);
    }

    /**
     * Draws a small figure and throws it away. Most of what the first figure of a process takes is loading of classes and
     * fonts; called on another thread while the process waits for something else, this takes it off the end of a run.
     */
    public static void warmUp() {
        Curve curve = Curve.of(0, 1, new double[] {0, 1, 0}, 3);
        Panel rate = RatePlot.of(
                        "Hz",
                        60,
                        3,
                        MIN_WIDTH_PX,
                        List.of(new RatePlot.Line(curve, "0", Color.GRAY, CurveLayer.BOLD)),
                        "")
                .orElseThrow();
        PanelAxis axis = PanelAxis.marked("0", 0, 1, List.of(new PanelAxis.Mark(0.5, "0")));
        Panel raster = new Panel(axis, 60, List.of(new RasterLayer(List.of())));
        PngWriter.encode(assemble(List.of(rate, raster), 1, MIN_WIDTH_PX).paint());
    }

    private static List<Panel> panels(RunResult result, int columns, double sigmaMs) {
        PopulationColors colors = PopulationColors.of(result);
        List<Panel> panels = new ArrayList<>();
        AfferentPanel.of(result, columns).ifPresent(panels::add);
        RasterPanel.of(result, colors).ifPresent(panels::add);
        int potentials = 0;
        for (String population : colors.populations()) {
            if (potentials < MAX_POTENTIAL_PANELS) {
                Panel panel = PotentialPanel.of(result, population, colors.of(population), columns)
                        .orElse(null);
                if (panel != null) {
                    panels.add(panel);
                    potentials++;
                }
            }
        }
        RatePanel.of(result, colors, columns, sigmaMs).ifPresent(panels::add);
        return panels;
    }

    private static XYPlot nothing() {
        XYPlot plot = new Panel(PanelAxis.marked("", 0, 1, List.of()), EMPTY_PX, List.of()).plot();
        plot.setNoDataMessage("Neither spikes nor potentials nor rates were recorded.");
        plot.setNoDataMessageFont(PanelAxis.TITLE_FONT);
        plot.setNoDataMessagePaint(PanelAxis.INK);
        return plot;
    }

    private static Figure assemble(List<Panel> panels, double durationMs, int widthPx) {
        CombinedDomainXYPlot stack = new CombinedDomainXYPlot(PanelAxis.numbered("time (ms)", 0, durationMs, 15));
        stack.setGap(GAP_PX);
        stack.setInsets(RectangleInsets.ZERO_INSETS);
        int height = TOP_PX + TIME_AXIS_PX + BOTTOM_PX + GAP_PX * Math.max(0, panels.size() - 1);
        if (panels.isEmpty()) {
            stack.add(nothing());
            height += EMPTY_PX;
        }
        for (Panel panel : panels) {
            stack.add(panel.plot(), panel.heightPx());
            height += panel.heightPx();
        }
        JFreeChart chart = new JFreeChart(null, null, stack, false);
        chart.setBackgroundPaint(Color.WHITE);
        chart.setPadding(new RectangleInsets(TOP_PX, 4, BOTTOM_PX, RIGHT_PX));
        return new Figure(chart, widthPx, height);
    }
}
