package org.ntwk.plots;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.ntwk.api.result.RunResult;
import org.ntwk.core.analysis.Window;

/**
 * The activity of a network over a run: afferent rates, spikes, membrane potentials and population rates above one
 * another, on one axis of time. What was not recorded is left out. Of a network with many populations
 * the potentials of the first twelve are drawn.
 */
public final class ActivityFigure {

    private static final int EMPTY_PX = 160;

    private ActivityFigure() {}

    public static Figure of(RunResult result) {
        return of(result, FigureOptions.DEFAULT);
    }

    /** The figure. All that it draws is read now. */
    public static Figure of(RunResult result, FigureOptions options) {
        TimeFrame frame = TimeFrame.of(result, options);
        PopulationColors colors = PopulationColors.of(result);
        List<Panel> panels = new ArrayList<>();
        panels.addAll(AfferentPanel.of(result, frame, options.logScale()));
        RasterPanel.of(result, colors, frame).ifPresent(panels::add);
        panels.addAll(PotentialPanel.all(result, colors, frame, options.peakMv()));
        RatePanel.of(result, colors, frame, options.logScale()).ifPresent(panels::add);
        if (panels.isEmpty()) {
            panels.add(nothing(frame));
        }
        return new PanelStack(frame.axis(), panels).figure(options.widthPx());
    }

    /**
     * Draws a small figure and throws it away. Most of what the first figure of a process takes is loading of classes and
     * fonts; called on another thread while the process waits for something else, this takes it off the end of a run.
     */
    public static void warmUp() {
        TimeFrame frame = new TimeFrame(new Window(0, 1), 400, 1);
        Curve curve = frame.cut(0, 1, new double[] {0, 1, 0}).curve(frame);
        RatePlot.Line line = new RatePlot.Line(curve, "0", Color.GRAY, CurveLayer.BOLD);
        Panel rate =
                RatePlot.of("Hz", 60, frame.columns(), List.of(line), "", false).orElseThrow();
        PanelAxis axis = PanelAxis.marked("0", 0, 1, List.of(new PanelAxis.Mark(0.5, "0")));
        Panel raster = new Panel(axis, 60, List.of(new RasterLayer(List.of())));
        PngWriter.encode(new PanelStack(frame.axis(), List.of(rate, raster))
                .figure(frame.columns())
                .paint());
    }

    private static Panel nothing(TimeFrame frame) {
        double middle = (frame.window().fromMs() + frame.window().toMs()) / 2;
        TextLayer text = new TextLayer(List.of(new TextLayer.Text(
                middle, 0.5, "Neither spikes nor potentials nor rates were recorded.", PanelAxis.INK)));
        return new Panel(PanelAxis.marked("", 0, 1, List.of()), EMPTY_PX, List.of(text));
    }
}
