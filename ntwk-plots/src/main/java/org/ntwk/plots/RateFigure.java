package org.ntwk.plots;

import java.util.List;
import org.ntwk.api.result.RunResult;

/** The mean rate of each population over time. */
public final class RateFigure {

    private static final int HEIGHT_PX = 380;

    private RateFigure() {}

    /** @throws org.ntwk.api.problem.InvalidInputException if neither rates nor spikes were recorded */
    public static Figure of(RunResult result, FigureOptions options) {
        TimeFrame frame = TimeFrame.of(result, options);
        Panel panel = RatePanel.of(result, PopulationColors.of(result), frame, options.logScale(), HEIGHT_PX)
                .orElseThrow(MissingData::ofSpikes);
        return new PanelStack(frame.axis(), List.of(panel)).figure(options.widthPx());
    }
}
