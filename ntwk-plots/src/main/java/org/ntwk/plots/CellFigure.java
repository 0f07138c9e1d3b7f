package org.ntwk.plots;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.result.RunResult;

/** What a single cell answers: its membrane potential, with spikes drawn to a peak, above the current that it is given. */
public final class CellFigure {

    /** Where spikes have their peaks unless the options say another potential. */
    public static final double USUAL_PEAK_MV = 20;

    private static final Color POTENTIAL = new Color(0x0072B2);
    private static final Color CURRENT = new Color(0x4D4D4D);

    private static final int POTENTIAL_PX = 260;
    private static final int CURRENT_PX = 80;
    private static final int TICKS = 6;
    private static final int FEW_TICKS = 3;
    private static final double LEAST_SPAN_MV = 5;
    private static final double SMALLER = 0.62;

    private CellFigure() {}

    /** A run of one cell and its name. */
    public record Response(String name, RunResult result) {}

    /**
     * The first recorded cell of the first population whose potentials were recorded.
     *
     * @throws org.ntwk.api.problem.InvalidInputException if no potentials were recorded, or no spikes of that population
     */
    public static Figure of(RunResult result, FigureOptions options) {
        return stack(result, options, options.widthPx(), 1, null).figure(options.widthPx());
    }

    /** Several responses, two in a row. */
    public static Figure of(List<Response> responses, FigureOptions options) {
        int widthPx = options.widthPx() / 2;
        List<PanelStack> stacks = new ArrayList<>();
        for (Response response : responses) {
            stacks.add(stack(response.result, options, widthPx, SMALLER, response.name));
        }
        return PanelStack.grid(stacks, 2, options.widthPx());
    }

    private static PanelStack stack(
            RunResult result, FigureOptions options, int widthPx, double scale, @Nullable String title) {
        TimeFrame frame = TimeFrame.of(result, options.withWidth(Math.max(400, widthPx)));
        OptionalDouble peak = OptionalDouble.of(options.peakMv().orElse(USUAL_PEAK_MV));
        for (String population : PopulationColors.of(result).populations()) {
            Potentials potentials = result.findTrace(population, "V").isEmpty()
                    ? null
                    : Potentials.of(result, population, peak).orElse(null);
            if (potentials != null) {
                List<Panel> panels = new ArrayList<>();
                panels.add(potential(potentials, frame, scale));
                InjectedCurrent.of(result.experiment(), population, frame.window())
                        .ifPresent(current -> panels.add(current(current, scale)));
                return new PanelStack(frame.axis(widthPx), panels, title);
            }
        }
        throw MissingData.ofPotentials();
    }

    private static Panel potential(Potentials potentials, TimeFrame frame, double scale) {
        TimeFrame.Cut cut = potentials.cut(0, frame);
        ValueRange range = new ValueRange().include(cut.samples()).widened(LEAST_SPAN_MV);
        PanelAxis axis = PanelAxis.numbered("V (mV)", range.lower(), range.upper(), TICKS);
        return new Panel(
                axis,
                (int) (POTENTIAL_PX * scale),
                List.of(new CurveLayer(cut.curve(frame), 0, POTENTIAL, CurveLayer.THIN)));
    }

    private static Panel current(Curve current, double scale) {
        ValueRange range = new ValueRange().include(0);
        for (int n = 0; n < current.size(); n++) {
            range.include(current.value(n));
        }
        ValueRange shown = range.widened();
        PanelAxis axis = PanelAxis.numbered("I (pA)", shown.lower(), shown.upper(), FEW_TICKS);
        return new Panel(
                axis,
                (int) (CURRENT_PX * (scale + 1) / 2),
                List.of(new CurveLayer(current, 0, CURRENT, CurveLayer.BOLD)));
    }
}
