package org.ntwk.cli;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.quantity.NumberArray;
import org.ntwk.meanfield.analysis.Bifurcation;
import org.ntwk.meanfield.analysis.Branch;
import org.ntwk.meanfield.analysis.Curve;
import org.ntwk.meanfield.analysis.FixedPoint;
import org.ntwk.meanfield.analysis.FixedPointDiagram;
import org.ntwk.meanfield.analysis.PhasePlane;
import org.ntwk.meanfield.analysis.Stability;
import org.ntwk.meanfield.system.Trajectory;
import org.ntwk.plots.BifurcationFigure;
import org.ntwk.plots.Figure;
import org.ntwk.plots.FixedPointFigure;
import org.ntwk.plots.PhasePlaneFigure;
import org.ntwk.plots.PlaneCurve;
import org.ntwk.plots.StatePoint;

/** What the analysis of mean fields found, as figures: these know nothing of theory. */
final class SteadyFigures {

    private SteadyFigures() {}

    /**
     * A diagram of one population.
     *
     * @param simulated its rate in a simulation; null if there was none
     */
    static FixedPointFigure.Diagram of(
            String title, FixedPointDiagram diagram, FixedPointFigure.@Nullable Simulated simulated) {
        return new FixedPointFigure.Diagram(
                title,
                diagram.curves().stream().map(SteadyFigures::curve).toList(),
                diagram.fixedPoints().points().stream()
                        .map(point -> {
                            double rate = point.value(diagram.population());
                            return new StatePoint(rate, rate, kind(point));
                        })
                        .toList(),
                simulated);
    }

    /**
     * The plane of the rates of two populations.
     *
     * @param across that of the horizontal axis
     * @param up that of the vertical axis
     */
    static Figure of(String title, PhasePlane plane, String across, String up, List<Trajectory> trajectories) {
        return PhasePlaneFigure.of(
                title,
                variable(plane, across, up, across),
                variable(plane, across, up, up),
                trajectories.stream()
                        .map(trajectory -> curve(trajectory.ratesHz(across), trajectory.ratesHz(up)))
                        .toList(),
                plane.fixedPoints().points().stream()
                        .map(point -> new StatePoint(point.value(across), point.value(up), kind(point)))
                        .toList());
    }

    private static PhasePlaneFigure.Variable variable(PhasePlane plane, String across, String up, String name) {
        boolean asGiven = plane.names().get(0).equals(across);
        double[][] slopes = plane.slopes(name);
        int columns = plane.axis(across).length;
        double[] rows = new double[columns * plane.axis(up).length];
        Arrays.setAll(rows, n -> asGiven ? slopes[n / columns][n % columns] : slopes[n % columns][n / columns]);
        return new PhasePlaneFigure.Variable(
                name + " stands still",
                name + " (Hz)",
                NumberArray.of(plane.axis(name)),
                NumberArray.of(rows),
                plane.nullclines(name).stream()
                        .map(piece -> asGiven ? curve(piece.x(), piece.y()) : curve(piece.y(), piece.x()))
                        .toList());
    }

    /**
     * Branches of fixed points.
     *
     * @param parameter title of the horizontal axis, with its unit
     * @param populations whose rates are drawn
     */
    static Figure of(String title, String parameter, List<String> populations, List<Branch> branches) {
        return BifurcationFigure.of(
                title,
                parameter,
                populations.stream().map(name -> name + " (Hz)").toList(),
                branches.stream()
                        .flatMap(branch -> branch.arcs().stream())
                        .map(arc -> arc(populations, arc))
                        .toList(),
                branches.stream()
                        .flatMap(branch -> branch.bifurcations().stream())
                        .map(found -> bifurcation(populations, found))
                        .toList());
    }

    private static BifurcationFigure.Bifurcation bifurcation(List<String> names, Bifurcation found) {
        return new BifurcationFigure.Bifurcation(
                switch (found.kind()) {
                    case FOLD -> BifurcationFigure.Change.FOLD;
                    case HOPF -> BifurcationFigure.Change.HOPF;
                    case BRANCH_POINT -> BifurcationFigure.Change.BRANCH_POINT;
                },
                found.parameter(),
                NumberArray.of(names.stream().mapToDouble(found.point()::value).toArray()));
    }

    private static BifurcationFigure.Arc arc(List<String> names, Branch.Arc arc) {
        return new BifurcationFigure.Arc(
                NumberArray.of(arc.points().stream()
                        .mapToDouble(Branch.Point::parameter)
                        .toArray()),
                names.stream()
                        .map(name -> NumberArray.of(arc.points().stream()
                                .mapToDouble(point -> point.fixedPoint().value(name))
                                .toArray()))
                        .toList(),
                arc.stable());
    }

    private static StatePoint.Kind kind(FixedPoint point) {
        Stability stability = point.stability();
        return switch (stability) {
            case STABLE_NODE, STABLE_FOCUS -> StatePoint.Kind.STABLE;
            case SADDLE -> StatePoint.Kind.SADDLE;
            case UNSTABLE_NODE, UNSTABLE_FOCUS -> StatePoint.Kind.UNSTABLE;
            case MARGINAL -> StatePoint.Kind.MARGINAL;
        };
    }

    private static PlaneCurve curve(Curve curve) {
        return curve(curve.x(), curve.y());
    }

    private static PlaneCurve curve(double[] x, double[] y) {
        return new PlaneCurve(NumberArray.of(x), NumberArray.of(y));
    }
}
