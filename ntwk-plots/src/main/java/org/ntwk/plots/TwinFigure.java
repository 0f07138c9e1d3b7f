package org.ntwk.plots;

import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.annotations.XYAnnotation;
import org.ntwk.api.result.RunResult;

/** The rates of the populations over their spikes in one picture: spikes pale by the left axis, rates by the right one. */
public final class TwinFigure {

    private static final double WHITE = 0.6;
    private static final double ROOM = 1.04;
    private static final int TICKS = 6;

    private TwinFigure() {}

    /** @throws org.ntwk.api.problem.InvalidInputException if spikes were not recorded */
    public static Figure of(RunResult result, FigureOptions options) {
        TimeFrame frame = TimeFrame.of(result, options);
        PopulationColors colors = PopulationColors.of(result);
        Panel raster = RasterPanel.of(result, colors.paler(WHITE), frame).orElseThrow(MissingData::ofSpikes);
        List<RatePlot.Line> lines = RatePanel.lines(result, colors, frame);
        double upper = RatePlot.greatest(lines) * ROOM;
        List<XYAnnotation> layers = new ArrayList<>(raster.layers());
        for (RatePlot.Line line : lines) {
            layers.add(new CurveLayer(line.curve().mapped(hz -> hz / upper), 0, line.color(), line.stroke()));
        }
        PanelAxis rates = PanelAxis.numbered("rates (Hz), " + RatePanel.note(frame), 0, upper, TICKS);
        Panel panel = new Panel(raster.axis(), raster.heightPx(), layers, rates);
        return new PanelStack(frame.axis(), List.of(panel)).figure(options.widthPx());
    }
}
