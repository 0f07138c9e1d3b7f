package org.ntwk.plots;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jfree.chart.annotations.XYAnnotation;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.PopulationDescription;
import org.ntwk.api.result.RunResult;

/** What a single cell answers: its membrane potential, with spikes drawn to a peak, above the current, or the conductance, that it is given. */
public final class CellFigure {

    /** Where spikes have their peaks unless the options say another potential. */
    public static final double USUAL_PEAK_MV = 20;

    private static final Color POTENTIAL = new Color(0x0072B2);
    private static final Color CURRENT = new Color(0x4D4D4D);

    private static final int POTENTIAL_PX = 260;
    private static final int CURRENT_PX = 80;
    private static final int TICKS = 6;
    private static final int FEW_TICKS = 4;
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
                Experiment experiment = result.experiment();
                Injection.CURRENT
                        .of(experiment, population, frame.window())
                        .ifPresent(current -> panels.add(injected("I (pA)", current, "", frame, scale)));
                List<Double> reversals = Injection.CONDUCTANCE.reversalsMv(experiment, population);
                Injection.CONDUCTANCE
                        .of(experiment, population, frame.window())
                        .ifPresent(conductance ->
                                panels.add(injected("G (nS)", conductance, to(reversals), frame, scale)));
                return new PanelStack(
                        frame.axis(widthPx), panels, title == null ? name(result, potentials, population) : title);
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

    /** @param note above the curve; may be empty */
    private static Panel injected(String title, Curve curve, String note, TimeFrame frame, double scale) {
        ValueRange range = new ValueRange().include(0);
        for (int n = 0; n < curve.size(); n++) {
            range.include(curve.value(n));
        }
        List<XYAnnotation> layers = new ArrayList<>(List.of(new CurveLayer(curve, 0, CURRENT, CurveLayer.BOLD)));
        int notePx = 0;
        if (!note.isEmpty()) {
            layers.add(new LegendLayer(List.of(), note));
            notePx = LegendLayer.ROW_PX;
        }
        ValueRange shown = range.widened();
        int heightPx = (int) (CURRENT_PX * (scale + 1) / 2);
        double top = shown.upper() + shown.span() * notePx / heightPx;
        return new Panel(PanelAxis.numbered(title, shown.lower(), top, FEW_TICKS), heightPx + notePx, layers);
    }

    private static String to(List<Double> reversalsMv) {
        return reversalsMv.isEmpty()
                ? ""
                : "to " + reversalsMv.stream().map(PanelAxis::number).collect(Collectors.joining(" and ")) + " mV";
    }

    /** Which cell it is, where there are others. */
    private static @Nullable String name(RunResult result, Potentials potentials, String population) {
        boolean single = result.experiment().network().populations().stream()
                        .mapToInt(PopulationDescription::size)
                        .sum()
                == 1;
        return single ? null : Names.brief(population) + ", cell " + potentials.cell(0);
    }
}
