package org.ntwk.core.original;

import java.util.List;
import org.ntwk.api.connectivity.ConnectionDraw;
import org.ntwk.api.connectivity.ConnectivityContext;
import org.ntwk.api.connectivity.ConnectivityRule;
import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.quantity.Unit;

/**
 * The ring geometry of the original framework: int(p·N) different sources for each target, likely ones near it, with
 * delays that grow with distance, drawn in the original's order from numpy's legacy generator.
 *
 * <p>The distance of source x from target c is min((x − c) mod M, (c − x) mod M) with M = N_source − 1, which is one too
 * few: the first and the last source stand at one place. Indices are not rescaled between populations of different size,
 * so a small source ring is wound several times around a large target population, and of a large source ring a small
 * target population sees a part.
 *
 * <p>The stream is that of {@link OriginalFixedInDegree}: all projections with one of the two rules and one seed share it.
 * For new work use {@code ring}.
 */
public final class OriginalRing implements ConnectivityRule {

    static final String NAME = "original-ring";
    static final String PROBABILITY = "probability";
    static final String DECAY = "decay";
    static final String DELAY = "delay-per-cell";
    static final String SEED = "seed";

    private static final ParameterSchema PARAMETERS = ParameterSchema.of(
            ParameterSpec.number(PROBABILITY, "1", "connections onto a cell as a fraction of the source population")
                    .bounds(Bounds.PROBABILITY),
            ParameterSpec.number(DECAY, Unit.ONE, "distance in cells at which the probability is 1/e of the largest")
                    .bounds(Bounds.POSITIVE),
            ParameterSpec.number(DELAY, Unit.MS, "delay for each cell of distance")
                    .bounds(Bounds.NON_NEGATIVE)
                    .defaultsTo(0),
            ParameterSpec.whole(SEED, "seed of the stream that the projections with this seed share")
                    .bounds(Bounds.between(0, Integer.MAX_VALUE)));

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String summary() {
        return "sources that become rarer with distance on the original framework's ring, drawn in its order from"
                + " numpy's legacy generator";
    }

    @Override
    public List<String> equations() {
        return List.of(
                "K = int(probability N_source), without replacement and without autapses",
                "d = min((x - c) mod M, (c - x) mod M), M = N_source - 1",
                "probability of source x of target c ~ exp(-(d/decay)^2), delay = delay-per-cell d");
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
        PairDraw own = pair(context);
        if (!own.isPossible()) {
            context.problems()
                    .add(
                            ProblemCode.OUT_OF_BOUNDS,
                            context.path() + "." + PROBABILITY,
                            context.parameters().number(PROBABILITY) + " asks for " + own.inDegree()
                                    + " sources of each cell, but fewer are within reach.");
        }
        int seed = context.parameters().whole(SEED);
        return new SharedStreamDraw(seed, EarlierPairs.of(context.network(), context.projection(), seed), own);
    }

    static RingPair pair(ConnectivityContext context) {
        ParameterValues values = context.parameters();
        return new RingPair(
                values.number(PROBABILITY),
                context.sourceSize(),
                context.targetSize(),
                values.number(DECAY),
                values.number(DELAY),
                context.isRecurrent());
    }
}
