package org.ntwk.core.connectivity;

import org.ntwk.api.connectivity.ConnectionDraw;
import org.ntwk.api.connectivity.ConnectionSink;
import org.ntwk.api.connectivity.ConnectivityContext;
import org.ntwk.api.connectivity.ConnectivityRule;
import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.random.RandomStream;

/**
 * A given number of connections between pairs of cells, drawn uniformly, with or without replacement.
 *
 * <p>The in-degrees of all targets are drawn when the first target is asked for, connection by connection, and kept at 4
 * bytes a target; they are multinomial, or multivariate hypergeometric without replacement. Given its in-degree, the
 * sources of a target are independent of those of the others, and come from its own stream.
 */
public final class FixedTotalNumber implements ConnectivityRule {

    @Override
    public String name() {
        return "fixed-total-number";
    }

    @Override
    public String summary() {
        return "a given number of connections between randomly drawn pairs of cells";
    }

    @Override
    public ParameterSchema parameters() {
        return ParameterSchema.of(
                ParameterSpec.whole("connections", "how many there are in all").bounds(Bounds.NON_NEGATIVE),
                ParameterSpec.flag("multapses", "whether a pair of cells may be drawn more than once")
                        .defaultsTo(true),
                ParameterSpec.flag("autapses", "whether a cell may be drawn for itself")
                        .defaultsTo(false));
    }

    @Override
    public ConnectionDraw prepare(ConnectivityContext context) {
        boolean withoutSelf = context.isRecurrent() && !context.parameters().flag("autapses");
        int candidates = context.sourceSize() - (withoutSelf ? 1 : 0);
        int connections = context.parameters().whole("connections");
        boolean multapses = context.parameters().flag("multapses");
        long pairs = (long) candidates * context.targetSize();
        if (connections > 0 && (pairs == 0 || !multapses && connections > pairs)) {
            context.problems()
                    .add(
                            ProblemCode.OUT_OF_BOUNDS,
                            context.path() + ".connections",
                            connections + " connections are asked for, but there are " + pairs
                                    + " pairs of cells to draw from.",
                            "Maybe allow multapses or autapses, or ask for fewer.");
        }
        return new Draw(connections, candidates, withoutSelf, multapses, context.targetSize());
    }

    private static final class Draw implements ConnectionDraw {

        private final int connections;
        private final int candidates;
        private final boolean withoutSelf;
        private final boolean multapses;
        private final int targets;
        private final DrawnOnce<int[]> inDegrees;

        Draw(int connections, int candidates, boolean withoutSelf, boolean multapses, int targets) {
            this.connections = connections;
            this.candidates = candidates;
            this.withoutSelf = withoutSelf;
            this.multapses = multapses;
            this.targets = targets;
            inDegrees = new DrawnOnce<>(multapses ? this::multinomial : this::hypergeometric);
        }

        @Override
        public long expectedConnections() {
            return connections;
        }

        @Override
        public long workingBytes() {
            return (long) Integer.BYTES * targets;
        }

        @Override
        public void sourcesOf(int target, RandomStream random, ConnectionSink sink) {
            int degree = inDegrees.get(random)[target];
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

        private int[] multinomial(RandomStream random) {
            int[] degrees = new int[targets];
            for (int n = 0; n < connections; n++) {
                degrees[random.nextInt(targets)]++;
            }
            return degrees;
        }

        /** Of more than half of the pairs, it is the others that are drawn. */
        private int[] hypergeometric(RandomStream random) {
            long pairs = (long) candidates * targets;
            if (2L * connections <= pairs) {
                return distinct(connections, random);
            }
            int[] degrees = distinct(pairs - connections, random);
            for (int target = 0; target < targets; target++) {
                degrees[target] = candidates - degrees[target];
            }
            return degrees;
        }

        /** Each draw takes one of the pairs that are left, of which a target has fewer the more it got before. */
        private int[] distinct(long draws, RandomStream random) {
            int[] degrees = new int[targets];
            for (long left = draws; left > 0; ) {
                int target = random.nextInt(targets);
                if (random.nextInt(candidates) >= degrees[target]) {
                    degrees[target]++;
                    left--;
                }
            }
            return degrees;
        }
    }
}
