package org.ntwk.plots;

import java.awt.Color;
import java.awt.Stroke;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.annotations.XYAnnotation;
import org.ntwk.api.quantity.NumberArray;

/**
 * The plane of two variables: where each of them stands still, how the state moves, from grid points by arrows and along
 * trajectories, and the fixed points.
 */
public final class PhasePlaneFigure {

    private static final int WIDTH_PX = 760;
    private static final int HEIGHT_PX = 520;
    private static final int FRAME_PX = 130;
    private static final int TITLE_LETTERS = 70;
    private static final Color[] NULLCLINES = {new Color(0x009E73), new Color(0xD55E00)};
    private static final Color TRAJECTORY = new Color(0x0072B2);

    private PhasePlaneFigure() {}

    /**
     * A variable and where it stands still.
     *
     * @param name of its nullcline in the legend
     * @param title of its axis, with its unit
     * @param axis values at which slopes are known, ascending, at least 2; the axis reaches from the first to the last
     * @param slopes at {@code j * k + i}, value j of the second axis, value i of the k of the first
     * @param nullcline in pieces
     */
    public record Variable(
            String name, String title, NumberArray axis, NumberArray slopes, List<PlaneCurve> nullcline) {

        public Variable {
            nullcline = List.copyOf(nullcline);
        }
    }

    /**
     * Draws a plane.
     *
     * @param title of the whole
     * @param x the variable of the horizontal axis
     * @param y that of the vertical axis
     * @param trajectories from where each begins
     * @throws IllegalArgumentException if there are not as many slopes as points of the grid
     */
    public static Figure of(
            String title, Variable x, Variable y, List<PlaneCurve> trajectories, List<StatePoint> points) {
        ValueRange across = new ValueRange().include(x.axis.toArray()).widened();
        ValueRange up = new ValueRange().include(y.axis.toArray()).widened();
        List<XYAnnotation> layers = new ArrayList<>();
        List<LegendLayer.Entry> entries = new ArrayList<>();
        layers.add(new ArrowLayer(x.axis.toArray(), y.axis.toArray(), x.slopes.toArray(), y.slopes.toArray()));
        for (PlaneCurve trajectory : trajectories) {
            layers.add(new TrajectoryLayer(trajectory, TRAJECTORY));
        }
        List<Variable> variables = List.of(x, y);
        for (int n = 0; n < variables.size(); n++) {
            Stroke stroke = n == 0 ? CurveLayer.BOLD : CurveLayer.DASHED;
            for (PlaneCurve piece : variables.get(n).nullcline) {
                layers.add(new CurveLayer(piece.curve(), 0, NULLCLINES[n], stroke));
            }
            entries.add(new LegendLayer.Entry(Names.brief(variables.get(n).name, 30), NULLCLINES[n], stroke));
        }
        if (!trajectories.isEmpty()) {
            entries.add(new LegendLayer.Entry("trajectories", TRAJECTORY, CurveLayer.THIN));
        }
        StatePointLayer marks = new StatePointLayer(points);
        layers.add(marks);
        entries.addAll(marks.entries());
        Panel panel = LegendPanel.of(y.title, up, HEIGHT_PX, WIDTH_PX, layers, entries);
        PanelAxis axis = PanelAxis.across(x.title, across.lower(), across.upper(), WIDTH_PX - FRAME_PX);
        return new PanelStack(axis, List.of(panel), Names.brief(title, TITLE_LETTERS)).figure(WIDTH_PX);
    }
}
