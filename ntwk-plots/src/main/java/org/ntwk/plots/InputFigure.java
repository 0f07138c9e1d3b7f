package org.ntwk.plots;

import java.util.List;
import org.ntwk.api.result.RunResult;

/** The rates of what drives a network from outside. */
public final class InputFigure {

    private static final int HEIGHT_PX = 320;

    private InputFigure() {}

    /** @throws org.ntwk.api.problem.InvalidInputException if no stimulus has a rate */
    public static Figure of(RunResult result, FigureOptions options) {
        TimeFrame frame = TimeFrame.of(result, options);
        List<Panel> panels = AfferentPanel.of(result, frame, options.logScale(), HEIGHT_PX);
        if (panels.isEmpty()) {
            throw MissingData.of("no stimulus has a rate.", "A rate belongs to stimuli such as poisson-drive.");
        }
        return new PanelStack(frame.axis(), panels).figure(options.widthPx());
    }
}
