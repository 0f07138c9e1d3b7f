package org.ntwk.plots;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ntwk.api.result.RunResult;
import org.ntwk.api.result.Traces;

/** Every variable that was sampled of cells or of their compartments, for up to four columns of each series. */
public final class VariableFigure {

    private static final int MAX_PANELS = 24;
    private static final int LANES = 4;

    private VariableFigure() {}

    /** @throws org.ntwk.api.problem.InvalidInputException if no variable was sampled */
    public static Figure of(RunResult result, FigureOptions options) {
        TimeFrame frame = TimeFrame.of(result, options);
        PopulationColors colors = PopulationColors.of(result);
        List<Panel> panels = new ArrayList<>();
        for (String population : colors.populations()) {
            for (Traces trace : result.traces()) {
                boolean ofCells = trace.population().equals(population) && trace.cells().length > 0;
                if (ofCells && panels.size() < MAX_PANELS) {
                    panel(trace, colors.of(population), frame).ifPresent(panels::add);
                }
            }
        }
        if (panels.isEmpty()) {
            throw MissingData.of(
                    "no variables of cells were sampled.",
                    "Maybe add {population: NAME, cells: 4, recorder: {type: trace, variables: [V, Ge]}} to the recordings.");
        }
        return new PanelStack(frame.axis(), panels).figure(options.widthPx());
    }

    private static Optional<Panel> panel(Traces trace, Color color, TimeFrame frame) {
        int lanes = Math.min(LANES, trace.columns());
        List<Curve> curves = new ArrayList<>();
        ValueRange range = new ValueRange();
        for (int lane = 0; lane < lanes; lane++) {
            TimeFrame.Cut cut = frame.cut(trace, (int) ((long) lane * trace.columns() / lanes), trace.unit());
            range.include(cut.samples());
            curves.add(cut.curve(frame));
        }
        return range.isEmpty()
                ? Optional.empty()
                : Optional.of(PotentialPanel.panel(
                        trace.name(), trace.population(), trace.unit().symbol(), curves, range.widened(), color));
    }
}
