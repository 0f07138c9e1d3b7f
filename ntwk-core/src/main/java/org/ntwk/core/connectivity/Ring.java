package org.ntwk.core.connectivity;

import java.util.List;
import org.ntwk.api.connectivity.ConnectionDraw;
import org.ntwk.api.connectivity.ConnectivityContext;
import org.ntwk.api.connectivity.ConnectivityRule;
import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.quantity.Unit;

/**
 * Populations on one circle, in which near cells are connected more often than far ones, and later the farther they are.
 *
 * <p>Cell n of N stands at n/N of the way around, whatever the size of its population. Lengths are in whatever unit the
 * circumference is given in: in parts of the circle by default; with the size of a population for the circumference, in
 * distances between its cells.
 */
public final class Ring implements ConnectivityRule {

    @Override
    public String name() {
        return "ring";
    }

    @Override
    public String summary() {
        return "each target receives from the same number of distinct sources, drawn by their distance on a circle";
    }

    @Override
    public List<String> equations() {
        return List.of(
                "K = floor(probability N_source) distinct sources for each target, one after the other,",
                "each with a probability proportional to exp(-(d/decay-length)^2) among those that are left",
                "d = min(|x - y|, circumference - |x - y|), where cell n of N stands at x = circumference n/N",
                "delay = delay of the projection + delay-per-distance d");
    }

    @Override
    public ParameterSchema parameters() {
        return ParameterSchema.of(
                ParameterSpec.number(
                                "probability", "1", "share of the source population that projects onto each target")
                        .bounds(Bounds.PROBABILITY),
                ParameterSpec.number(
                                "decay-length",
                                "1",
                                "distance at which the probability is 1/e of its peak, in the unit of the circumference")
                        .bounds(Bounds.POSITIVE),
                ParameterSpec.number("circumference", "1", "length of the circle in a unit of your choice")
                        .bounds(Bounds.POSITIVE)
                        .defaultsTo(1),
                ParameterSpec.number("delay-per-distance", "ms", "delay for each unit of distance")
                        .bounds(Bounds.NON_NEGATIVE)
                        .defaultsTo(0),
                ParameterSpec.flag("autapses", "whether a cell may be drawn for itself")
                        .defaultsTo(false));
    }

    @Override
    public ConnectionDraw prepare(ConnectivityContext context) {
        boolean withoutSelf = context.isRecurrent() && !context.parameters().flag("autapses");
        int sources = context.sourceSize();
        double probability = context.parameters().number("probability");
        int degree = (int) (probability * sources);
        int candidates = sources - (withoutSelf ? 1 : 0);
        if (degree > candidates) {
            context.problems()
                    .add(
                            ProblemCode.OUT_OF_BOUNDS,
                            context.path() + ".probability",
                            "a probability of " + probability + " asks for " + degree
                                    + " sources for each target, but there are " + candidates + " to draw from.",
                            "Maybe allow autapses, or lower the probability.");
        }
        double cellsPerLength = sources / context.parameters().number("circumference");
        double decay = context.parameters().number("decay-length") * cellsPerLength;
        double delayPerDistance = context.parameters().number("delay-per-distance");
        if (!Double.isFinite(sources / decay * (sources / decay))
                || !Double.isFinite(delayPerDistance / cellsPerLength)) {
            context.problems()
                    .add(
                            ProblemCode.OUT_OF_BOUNDS,
                            context.path() + ".decay-length",
                            "the decay length, the delay or the circumference is out of all proportion to the others.");
        }
        double firstDelay = delayPerDistance == 0 ? Double.NaN : delayOfProjection(context);
        return new RingDraw(
                degree,
                sources,
                context.targetSize(),
                withoutSelf,
                decay,
                new RingDraw.Delay(firstDelay, delayPerDistance / cellsPerLength));
    }

    private static double delayOfProjection(ConnectivityContext context) {
        Value delay = context.projection().contact().delay();
        if (!(delay instanceof Value.Scalar scalar)) {
            context.problems()
                    .add(
                            ProblemCode.CONTRADICTION,
                            context.path() + ".delay-per-distance",
                            "the projection draws its delays, so that a delay by distance cannot be added to it.",
                            "Maybe give the projection one delay, or none.");
            return 0;
        }
        return scalar.quantity().value() == 0 ? 0 : scalar.quantity().in(Unit.MS);
    }
}
