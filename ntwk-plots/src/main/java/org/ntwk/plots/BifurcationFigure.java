package org.ntwk.plots;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jfree.chart.annotations.XYAnnotation;
import org.ntwk.api.quantity.NumberArray;

/**
 * Bifurcation diagrams: the fixed points of a system over a parameter, a picture for each variable. Stable ones are drawn
 * solid, the others dashed.
 */
public final class BifurcationFigure {

    private static final int WIDTH_PX = 800;
    private static final int HEIGHT_PX = 260;
    private static final int FRAME_PX = 130;
    /** Differences below that, beside the values themselves, are not magnified to the height of a picture. */
    private static final double LEAST_SHARE = 0.02;

    private static final int TITLE_LETTERS = 80;
    private static final Color STABLE = new Color(0x0072B2);
    private static final Color UNSTABLE = new Color(0xD55E00);

    private BifurcationFigure() {}

    /**
     * Fixed points along a branch that are all stable, or none of them.
     *
     * @param parameter at each point, in their order along the branch
     * @param values for each variable, its value at each point
     */
    public record Arc(NumberArray parameter, List<NumberArray> values, boolean stable) {

        public Arc {
            values = List.copyOf(values);
        }
    }

    /** Where branches change. */
    public enum Change {
        /** Two fixed points meet and vanish. */
        FOLD("fold", Marker.SQUARE),
        /** An oscillation begins. */
        HOPF("Hopf point", Marker.TRIANGLE),
        /** Branches cross. */
        BRANCH_POINT("branch point", Marker.DIAMOND);

        private final String text;
        private final Marker marker;

        Change(String text, Marker marker) {
            this.text = text;
            this.marker = marker;
        }
    }

    /**
     * A point where a branch changes.
     *
     * @param parameter there
     * @param values of all variables
     */
    public record Bifurcation(Change change, double parameter, NumberArray values) {}

    /**
     * Draws a diagram.
     *
     * @param title of the whole
     * @param parameter title of the horizontal axis, with its unit
     * @param variables titles of the vertical axes, from top to bottom; at least one
     * @throws IllegalArgumentException if an arc or a bifurcation has another number of variables
     */
    public static Figure of(
            String title, String parameter, List<String> variables, List<Arc> arcs, List<Bifurcation> bifurcations) {
        for (Arc arc : arcs) {
            requireAll(variables, arc.values.size());
        }
        for (Bifurcation bifurcation : bifurcations) {
            requireAll(variables, bifurcation.values.size());
        }
        ValueRange across = new ValueRange();
        arcs.forEach(arc -> across.include(arc.parameter.toArray()));
        ValueRange horizontal = across.widened();
        List<Panel> panels = new ArrayList<>();
        for (int m = 0; m < variables.size(); m++) {
            panels.add(panel(variables.get(m), m, arcs, bifurcations));
        }
        PanelAxis axis = PanelAxis.across(parameter, horizontal.lower(), horizontal.upper(), WIDTH_PX - FRAME_PX);
        return new PanelStack(axis, panels, Names.brief(title, TITLE_LETTERS)).figure(WIDTH_PX);
    }

    private static void requireAll(List<String> variables, int values) {
        if (values != variables.size()) {
            throw new IllegalArgumentException("a value is needed of each of " + variables + ", not " + values);
        }
    }

    /** The first has the legend of all. */
    private static Panel panel(String variable, int m, List<Arc> arcs, List<Bifurcation> bifurcations) {
        ValueRange shown = new ValueRange();
        List<XYAnnotation> layers = new ArrayList<>();
        for (Arc arc : arcs) {
            shown.include(arc.values.get(m).toArray());
            layers.add(new CurveLayer(
                    new PlaneCurve(arc.parameter, arc.values.get(m)).curve(),
                    0,
                    arc.stable ? STABLE : UNSTABLE,
                    arc.stable ? CurveLayer.BOLD : CurveLayer.DASHED));
        }
        for (Change change : Change.values()) {
            List<Bifurcation> of = bifurcations.stream()
                    .filter(bifurcation -> bifurcation.change == change)
                    .toList();
            layers.add(new PointLayer(
                    of.stream().mapToDouble(Bifurcation::parameter).toArray(),
                    of.stream()
                            .mapToDouble(bifurcation -> bifurcation.values.get(m))
                            .toArray(),
                    new double[of.size()],
                    PanelAxis.INK,
                    CurveLayer.THIN,
                    change.marker,
                    false));
        }
        return LegendPanel.of(
                variable,
                shown.widened(LEAST_SHARE * Math.max(Math.abs(shown.lower()), Math.abs(shown.upper()))),
                HEIGHT_PX,
                WIDTH_PX,
                layers,
                m == 0 ? entries(arcs, bifurcations) : List.of());
    }

    private static List<LegendLayer.Entry> entries(List<Arc> arcs, List<Bifurcation> bifurcations) {
        List<LegendLayer.Entry> entries = new ArrayList<>();
        if (arcs.stream().anyMatch(Arc::stable)) {
            entries.add(new LegendLayer.Entry("stable", STABLE, CurveLayer.BOLD));
        }
        if (!arcs.stream().allMatch(Arc::stable)) {
            entries.add(new LegendLayer.Entry("unstable", UNSTABLE, CurveLayer.DASHED));
        }
        Arrays.stream(Change.values())
                .filter(change -> bifurcations.stream().anyMatch(bifurcation -> bifurcation.change == change))
                .forEach(change -> entries.add(new LegendLayer.Entry(change.text, PanelAxis.INK, null, change.marker)));
        return entries;
    }
}
