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

    /** The plane of the rates of two populations, the first across. */
    static Figure of(String title, PhasePlane plane, List<Trajectory> trajectories) {
        String across = plane.names().get(0);
        String up = plane.names().get(1);
        return PhasePlaneFigure.of(
                title,
                variable(plane, across),
                variable(plane, up),
                trajectories.stream()
                        .map(trajectory -> curve(trajectory.ratesHz(across), trajectory.ratesHz(up)))
                        .toList(),
                plane.fixedPoints().points().stream()
                        .map(point -> new StatePoint(point.value(across), point.value(up), kind(point)))
                        .toList());
    }

    private static PhasePlaneFigure.Variable variable(PhasePlane plane, String name) {
        return new PhasePlaneFigure.Variable(
                name + " stands still",
                name + " (Hz)",
                NumberArray.of(plane.axis(name)),
                NumberArray.of(Arrays.stream(plane.slopes(name))
                        .flatMapToDouble(Arrays::stream)
                        .toArray()),
                plane.nullclines(name).stream().map(SteadyFigures::curve).toList());
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
