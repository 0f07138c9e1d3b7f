package org.ntwk.core.connectivity;

import java.util.List;
import org.ntwk.api.connectivity.ConnectionDraw;
import org.ntwk.api.connectivity.ConnectionSink;
import org.ntwk.api.connectivity.ConnectivityContext;
import org.ntwk.api.connectivity.ConnectivityRule;
import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.random.RandomStream;

/** Every target has the same number of sources, drawn uniformly, with or without replacement. */
public final class FixedInDegree implements ConnectivityRule {

    @Override
    public String name() {
        return "fixed-in-degree";
    }

    @Override
    public String summary() {
        return "each target receives from the same number of randomly drawn sources";
    }

    @Override
    public List<String> equations() {
        return List.of("K = floor(probability N_source) sources for each target");
    }

    @Override
    public ParameterSchema parameters() {
        return ParameterSchema.of(
                ParameterSpec.number(
                                "probability", "1", "share of the source population that projects onto each target")
                        .bounds(Bounds.PROBABILITY),
                ParameterSpec.flag("multapses", "whether a source may be drawn more than once for a target")
                        .defaultsTo(true),
                ParameterSpec.flag("autapses", "whether a cell may be drawn for itself")
                        .defaultsTo(false));
    }

    @Override
    public ConnectionDraw prepare(ConnectivityContext context) {
        boolean withoutSelf = context.isRecurrent() && !context.parameters().flag("autapses");
        int candidates = context.sourceSize() - (withoutSelf ? 1 : 0);
        double probability = context.parameters().number("probability");
        int degree = (int) (probability * context.sourceSize());
        boolean multapses = context.parameters().flag("multapses");
        if (degree > 0 && (candidates == 0 || !multapses && degree > candidates)) {
            context.problems()
                    .add(
                            ProblemCode.OUT_OF_BOUNDS,
                            context.path() + ".probability",
                            "a probability of " + probability + " asks for " + degree
                                    + " sources for each target, but there are " + candidates + " to draw from.",
                            "Maybe allow multapses or autapses, or lower the probability.");
        }
        return new Draw(degree, candidates, withoutSelf, multapses, context.targetSize());
    }

    private record Draw(int degree, int candidates, boolean withoutSelf, boolean multapses, int targets)
            implements ConnectionDraw {

        @Override
        public long expectedConnections() {
            return (long) degree * targets;
        }

        @Override
        public void sourcesOf(int target, RandomStream random, ConnectionSink sink) {
            if (multapses) {
                for (int n = 0; n < degree; n++) {
                    sink.connect(skipSelf(random.nextInt(candidates), target));
                }
            } else {
                for (int candidate : Subset.draw(degree, candidates, random)) {
                    sink.connect(skipSelf(candidate, target));
                }
            }
        }

        private int skipSelf(int candidate, int target) {
            return withoutSelf ? candidate + (target - 1 - candidate >>> 31) : candidate;
        }
    }
}
