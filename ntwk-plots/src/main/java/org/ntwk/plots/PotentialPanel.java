package org.ntwk.plots;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ntwk.api.result.RunResult;

/** The membrane potentials of a few cells or compartments of one population, one above the other, each in a lane. */
final class PotentialPanel {

    /** A figure of more would not fit on a page. */
    private static final int MAX_PANELS = 12;

    private static final int LANES = 4;
    private static final int LANE_PX = 52;

    /** So high that the title of V fits. */
    private static final int MIN_HEIGHT_PX = 132;

    private static final int TITLE_LETTER_PX = 8;

    /** Of a name in the title. */
    private static final int LEAST_LETTERS = 6;

    /** Ticks are at least so far apart. */
    private static final int TICK_PX = 14;

    private static final double LEAST_SPAN_MV = 5;

    private PotentialPanel() {}

    /** Of the first populations that have potentials, in the order of the colours. */
    static List<Panel> all(RunResult result, PopulationColors colors, TimeFrame frame, OptionalDouble peakMv) {
        List<Panel> panels = new ArrayList<>();
        for (String population : colors.populations()) {
            for (Potentials potentials : Potentials.all(result, population, peakMv)) {
                if (panels.size() < MAX_PANELS) {
                    of(potentials, population, colors.of(population), frame).ifPresent(panels::add);
                }
            }
        }
        return panels;
    }

    static Optional<Panel> of(
            RunResult result, String population, Color color, TimeFrame frame, OptionalDouble peakMv) {
        return Potentials.of(result, population, peakMv)
                .flatMap(potentials -> of(potentials, population, color, frame));
    }

    private static Optional<Panel> of(Potentials potentials, String population, Color color, TimeFrame frame) {
        int lanes = Math.min(LANES, potentials.columns());
        List<Curve> curves = new ArrayList<>();
        ValueRange range = new ValueRange();
        for (int lane = 0; lane < lanes; lane++) {
            TimeFrame.Cut cut = potentials.cut((int) ((long) lane * potentials.columns() / lanes), frame);
            range.include(cut.samples());
            curves.add(cut.curve(frame));
        }
        return range.isEmpty()
                ? Optional.empty()
                : Optional.of(panel(potentials.name(), population, "mV", curves, range.widened(LEAST_SPAN_MV), color));
    }

    /**
     * Curves of one variable, the first on top.
     *
     * @param range of the values of all of them
     */
    static Panel panel(
            String variable, String population, String unit, List<Curve> curves, ValueRange range, Color color) {
        double span = range.span();
        int lanes = curves.size();
        int titlePx = variable.length() == 1
                ? 0
                : TITLE_LETTER_PX
                        * title(variable, Names.brief(population), unit).length();
        int heightPx = Math.max(Math.max(MIN_HEIGHT_PX, lanes * LANE_PX), Math.min(titlePx, LANES * LANE_PX));
        double tick = TICK_PX * lanes * span / heightPx;
        List<CurveLayer> layers = new ArrayList<>();
        List<PanelAxis.Mark> marks = new ArrayList<>();
        List<Double> ticks = ticks(range.lower() + 0.5 * tick, range.upper() - 0.5 * tick, tick);
        for (int lane = 0; lane < lanes; lane++) {
            double offset = (lanes - 1 - lane) * span;
            layers.add(new CurveLayer(curves.get(lane), offset, color, CurveLayer.THIN));
            for (double mv : ticks) {
                marks.add(new PanelAxis.Mark(offset + mv, PanelAxis.number(mv)));
            }
        }
        int letters = heightPx / TITLE_LETTER_PX - title("", "", unit).length();
        int least = Math.min(population.length(), LEAST_LETTERS);
        String brief = Names.brief(variable, Math.max(LEAST_LETTERS, letters - least));
        String title = title(brief, Names.brief(population, Math.max(least, letters - brief.length())), unit);
        PanelAxis axis = PanelAxis.marked(title, range.lower(), range.lower() + lanes * span, marks);
        return new Panel(axis, heightPx, layers);
    }

    private static String title(String variable, String population, String unit) {
        return variable + " of " + population + (unit.equals("1") ? "" : " (" + unit + ")");
    }

    /**
     * Multiples of a round step. One tick is no scale: where only one lies within the bounds it is multiples of the step's
     * half or of its fifth, whichever gives two.
     */
    static List<Double> ticks(double lower, double upper, double leastStep) {
        double step = PanelAxis.roundStep(leastStep);
        double first = Math.ceil(lower / step) * step;
        for (int parts : new int[] {2, 5}) {
            if (first + step > upper) {
                first = Math.ceil(parts * lower / step) * step / parts;
            }
        }
        List<Double> ticks = new ArrayList<>();
        for (int n = 0; first + n * step <= upper; n++) {
            ticks.add(first + n * step);
        }
        return ticks;
    }
}
