package org.ntwk.plots;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.result.RunResult;
import org.ntwk.api.result.Traces;

/** The membrane potentials of a few cells of one population, one above the other, each in a lane with its own scale. */
final class PotentialPanel {

    private static final int LANES = 4;
    private static final int LANE_PX = 52;

    /** So high that its title fits. */
    private static final int MIN_HEIGHT_PX = 132;

    private static final int TITLE_LETTER_PX = 8;

    /** Ticks are at least so far apart. */
    private static final int TICK_PX = 14;

    private static final double LEAST_SPAN_MV = 5;

    private PotentialPanel() {}

    static Optional<Panel> of(RunResult result, String population, Color color, int columns) {
        return result.findTrace(population, "V")
                .filter(trace -> trace.length() > 0
                        && trace.cells().length > 0
                        && trace.unit().measuresSameAs(Unit.MV))
                .flatMap(trace -> of(trace, color, columns));
    }

    private static Optional<Panel> of(Traces trace, Color color, int columns) {
        int lanes = Math.min(LANES, trace.columns());
        List<Curve> curves = new ArrayList<>();
        Range range = new Range();
        for (int lane = 0; lane < lanes; lane++) {
            double[] mv = trace.column((int) ((long) lane * trace.columns() / lanes));
            for (int n = 0; n < mv.length; n++) {
                mv[n] = trace.unit().convert(mv[n], Unit.MV);
                range.include(mv[n]);
            }
            curves.add(Curve.of(trace.startMs(), trace.intervalMs(), mv, columns));
        }
        return range.isEmpty() ? Optional.empty() : Optional.of(panel(trace.population(), curves, range, color));
    }

    private static Panel panel(String population, List<Curve> curves, Range range, Color color) {
        range.widen();
        double span = range.upper - range.lower;
        int lanes = curves.size();
        int heightPx = Math.max(MIN_HEIGHT_PX, lanes * LANE_PX);
        double tick = TICK_PX * lanes * span / heightPx;
        List<CurveLayer> layers = new ArrayList<>();
        List<PanelAxis.Mark> marks = new ArrayList<>();
        List<Double> ticks = ticks(range.lower + 0.5 * tick, range.upper - 0.5 * tick, tick);
        for (int lane = 0; lane < lanes; lane++) {
            // The first cell on top.
            double offset = (lanes - 1 - lane) * span;
            layers.add(new CurveLayer(curves.get(lane), offset, color, CurveLayer.THIN));
            for (double mv : ticks) {
                marks.add(new PanelAxis.Mark(offset + mv, PanelAxis.number(mv)));
            }
        }
        String title = "V of " + Names.brief(population, heightPx / TITLE_LETTER_PX - 10) + " (mV)";
        PanelAxis axis = PanelAxis.marked(title, range.lower, range.lower + lanes * span, marks);
        return new Panel(axis, heightPx, layers);
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

    /** The potentials that occur. */
    private static final class Range {

        private double lower = Double.POSITIVE_INFINITY;
        private double upper = Double.NEGATIVE_INFINITY;

        void include(double mv) {
            if (Double.isFinite(mv)) {
                lower = Math.min(lower, mv);
                upper = Math.max(upper, mv);
            }
        }

        boolean isEmpty() {
            return lower > upper;
        }

        /** Leaves some room between lanes. */
        void widen() {
            double missing = Math.max(0, LEAST_SPAN_MV - (upper - lower));
            double room = 0.5 * missing + 0.06 * (upper - lower);
            lower -= room;
            upper += room;
        }
    }
}
