package org.ntwk.core.connectivity;

import java.util.List;
import org.ntwk.api.connectivity.ConnectionDraw;
import org.ntwk.api.connectivity.ConnectionSink;
import org.ntwk.api.connectivity.ConnectivityContext;
import org.ntwk.api.connectivity.ConnectivityRule;
import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.random.RandomStream;

/** Every pair of cells is connected with the same probability, independently of the others. */
public final class PairwiseBernoulli implements ConnectivityRule {

    @Override
    public String name() {
        return "pairwise-bernoulli";
    }

    @Override
    public String summary() {
        return "each pair of cells is connected with the same probability";
    }

    @Override
    public ParameterSchema parameters() {
        return ParameterSchema.of(
                ParameterSpec.number("probability", "1", "that a source projects onto a target")
                        .bounds(Bounds.PROBABILITY),
                ParameterSpec.flag("autapses", "whether a cell may project onto itself")
                        .defaultsTo(false));
    }

    @Override
    public List<String> references() {
        return List.of("Batagelj, Brandes (2005), Phys. Rev. E 71:036113 (skips between connections)");
    }

    @Override
    public ConnectionDraw prepare(ConnectivityContext context) {
        boolean withoutSelf = context.isRecurrent() && !context.parameters().flag("autapses");
        return new Draw(
                context.parameters().number("probability"),
                context.sourceSize() - (withoutSelf ? 1 : 0),
                withoutSelf,
                context.targetSize());
    }

    private record Draw(double probability, int candidates, boolean withoutSelf, int targets)
            implements ConnectionDraw {

        @Override
        public long expectedConnections() {
            return Math.round(probability * candidates * targets);
        }

        /** Draws the gaps between connected sources, which are geometric: the cost is that of the connections. */
        @Override
        public void sourcesOf(int target, RandomStream random, ConnectionSink sink) {
            if (probability == 0) {
                return;
            }
            // log1p(-1) is −∞ for certain connections, and every gap is 0.
            double perGap = 1 / StrictMath.log1p(-probability);
            double candidate = gap(random, perGap);
            while (candidate < candidates) {
                int source = (int) candidate;
                sink.connect(withoutSelf && source >= target ? source + 1 : source);
                candidate += 1 + gap(random, perGap);
            }
        }

        private static double gap(RandomStream random, double perGap) {
            return Math.floor(random.nextExponential() * -perGap);
        }
    }
}
