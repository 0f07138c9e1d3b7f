package org.ntwk.plots;

import java.util.ArrayList;
import java.util.List;
import org.ntwk.api.result.RunResult;

/** The spikes of a network above the membrane potentials of a few cells of each population. */
public final class RasterPotentialFigure {

    private RasterPotentialFigure() {}

    /** @throws org.ntwk.api.problem.InvalidInputException if spikes or potentials were not recorded */
    public static Figure of(RunResult result, FigureOptions options) {
        TimeFrame frame = TimeFrame.of(result, options);
        PopulationColors colors = PopulationColors.of(result);
        List<Panel> panels = new ArrayList<>();
        panels.add(RasterPanel.of(result, colors, frame).orElseThrow(MissingData::ofSpikes));
        List<Panel> potentials = PotentialPanel.all(result, colors, frame, options.peakMv());
        if (potentials.isEmpty()) {
            throw MissingData.ofPotentials();
        }
        panels.addAll(potentials);
        return new PanelStack(frame.axis(), panels).figure(options.widthPx());
    }
}
