package org.ntwk.core.original;

import java.util.List;
import org.ntwk.api.connectivity.ConnectionDraw;
import org.ntwk.api.connectivity.ConnectivityContext;
import org.ntwk.api.connectivity.ConnectivityRule;
import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.problem.ProblemCode;

/**
 * A fixed number of sources for each target, drawn as the original framework drew them: each target takes int(p·N)
 * of the N sources uniformly and with replacement, never itself, where p·N is truncated as Python does.
 *
 * <p>All projections of a network that use this rule with one seed share one stream of numpy's legacy generator: the
 * first population's projections come first, in the order of their targets in the list of populations. So a projection
 * depends on the sizes and probabilities of those before it, and changing one changes all that follow. (The original's
 * quick run gives its seed plus 5.) A projection whose weight is zero did not exist in the original and drew nothing: it
 * must not be described.
 *
 * <p>For new work use {@code fixed-in-degree}: its draws depend on nothing but the seed and the projection.
 */
public final class OriginalFixedInDegree implements ConnectivityRule {

    static final String NAME = "original-fixed-in-degree";
    static final String PROBABILITY = "probability";
    static final String SEED = "seed";

    private static final ParameterSchema PARAMETERS = ParameterSchema.of(
            ParameterSpec.number(PROBABILITY, "1", "connections onto a cell as a fraction of the source population")
                    .bounds(Bounds.PROBABILITY),
            ParameterSpec.whole(SEED, "seed of the stream that the projections with this rule and seed share")
                    .bounds(Bounds.between(0, Integer.MAX_VALUE)));

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String summary() {
        return "a fixed number of sources for each target, drawn in the original framework's order from numpy's legacy"
                + " generator";
    }

    @Override
    public List<String> equations() {
        return List.of("K = int(probability N_source), uniformly with replacement, without autapses");
    }

    @Override
    public List<String> references() {
        return List.of("Matsumoto and Nishimura 1998, ACM Trans Model Comput Simul 8:3 (MT19937)");
    }

    @Override
    public ParameterSchema parameters() {
        return PARAMETERS;
    }

    @Override
    public ConnectionDraw prepare(ConnectivityContext context) {
        double probability = context.parameters().number(PROBABILITY);
        PairDraw own = UniformPair.of(probability, context.sourceSize(), context.targetSize(), context.isRecurrent());
        if (!own.isPossible()) {
            context.problems()
                    .add(
                            ProblemCode.OUT_OF_BOUNDS,
                            context.path() + "." + PROBABILITY,
                            probability + " asks for " + own.inDegree()
                                    + " source of the only cell of a population, which cannot be its own.");
        }
        int seed = context.parameters().whole(SEED);
        return new SharedStreamDraw(seed, EarlierPairs.of(context.network(), context.projection(), seed), own);
    }
}
