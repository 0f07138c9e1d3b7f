package org.ntwk.core.connectivity;

import java.util.List;
import java.util.function.IntConsumer;
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
 * Every source has the same number of targets, drawn uniformly, with or without replacement.
 *
 * <p>The draw is one of sources, but is asked for targets: it is made when the first target is asked for and kept by
 * target until the tables are built, at 4 bytes a synapse.
 */
public final class FixedOutDegree implements ConnectivityRule {

    /** Arrays of the JVM hold a few entries less than an int can count. */
    private static final long MOST_CONNECTIONS = Integer.MAX_VALUE - 16L;

    @Override
    public String name() {
        return "fixed-out-degree";
    }

    @Override
    public String summary() {
        return "each source projects onto the same number of randomly drawn targets";
    }

    @Override
    public List<String> equations() {
        return List.of("K = floor(probability N_target) targets for each source");
    }

    @Override
    public ParameterSchema parameters() {
        return ParameterSchema.of(
                ParameterSpec.number(
                                "probability", "1", "share of the target population that each source projects onto")
                        .bounds(Bounds.PROBABILITY),
                ParameterSpec.flag("multapses", "whether a target may be drawn more than once for a source")
                        .defaultsTo(true),
                ParameterSpec.flag("autapses", "whether a cell may be drawn for itself")
                        .defaultsTo(false));
    }

    @Override
    public ConnectionDraw prepare(ConnectivityContext context) {
        boolean withoutSelf = context.isRecurrent() && !context.parameters().flag("autapses");
        int candidates = context.targetSize() - (withoutSelf ? 1 : 0);
        double probability = context.parameters().number("probability");
        int degree = (int) (probability * context.targetSize());
        boolean multapses = context.parameters().flag("multapses");
        String path = context.path() + ".probability";
        if (degree > 0 && (candidates == 0 || !multapses && degree > candidates)) {
            context.problems()
                    .add(
                            ProblemCode.OUT_OF_BOUNDS,
                            path,
                            "a probability of " + probability + " asks for " + degree
                                    + " targets of each source, but there are " + candidates + " to draw from.",
                            "Maybe allow multapses or autapses, or lower the probability.");
        } else if ((long) degree * context.sourceSize() > MOST_CONNECTIONS) {
            context.problems()
                    .add(
                            ProblemCode.TOO_LARGE,
                            path,
                            (long) degree * context.sourceSize() + " connections are more than one projection of"
                                    + " fixed-out-degree can draw, " + MOST_CONNECTIONS + ".",
                            "Maybe split the source population.");
        }
        return new Draw(degree, candidates, withoutSelf, multapses, context.sourceSize(), context.targetSize());
    }

    private static final class Draw implements ConnectionDraw {

        /** Moments of a source's own numbers; 0 and 1 are those of targets and of {@link DrawnOnce}. */
        private static final int MOMENT = 2;

        private final int degree;
        private final int candidates;
        private final boolean withoutSelf;
        private final boolean multapses;
        private final int sources;
        private final int targets;
        private final DrawnOnce<ByTarget> byTarget = new DrawnOnce<>(this::drawAll);

        Draw(int degree, int candidates, boolean withoutSelf, boolean multapses, int sources, int targets) {
            this.degree = degree;
            this.candidates = candidates;
            this.withoutSelf = withoutSelf;
            this.multapses = multapses;
            this.sources = sources;
            this.targets = targets;
        }

        /** The sources of target n are at {@code start[n]} … {@code start[n + 1] − 1}. */
        private record ByTarget(int[] start, int[] sources) {}

        @Override
        public long expectedConnections() {
            return (long) degree * sources;
        }

        @Override
        public long workingBytes() {
            return Integer.BYTES * (expectedConnections() + 2L * targets);
        }

        @Override
        public void sourcesOf(int target, RandomStream random, ConnectionSink sink) {
            ByTarget drawn = byTarget.get(random);
            for (int n = drawn.start[target]; n < drawn.start[target + 1]; n++) {
                sink.connect(drawn.sources[n]);
            }
        }

        /** A counting sort by target: the draws are made once to count and once more to fill. */
        private ByTarget drawAll(RandomStream random) {
            int[] start = new int[targets + 1];
            for (int source = 0; source < sources; source++) {
                targetsOf(source, random, target -> start[target + 1]++);
            }
            for (int target = 0; target < targets; target++) {
                start[target + 1] += start[target];
            }
            int[] drawn = new int[start[targets]];
            int[] next = start.clone();
            for (int source = 0; source < sources; source++) {
                int from = source;
                targetsOf(source, random, target -> drawn[next[target]++] = from);
            }
            return new ByTarget(start, drawn);
        }

        private void targetsOf(int source, RandomStream random, IntConsumer targetFound) {
            random.at(source, MOMENT);
            if (multapses) {
                for (int n = 0; n < degree; n++) {
                    targetFound.accept(skipSelf(random.nextInt(candidates), source));
                }
            } else {
                for (int candidate : Subset.draw(degree, candidates, random)) {
                    targetFound.accept(skipSelf(candidate, source));
                }
            }
        }

        private int skipSelf(int candidate, int source) {
            return withoutSelf ? candidate + (source - 1 - candidate >>> 31) : candidate;
        }
    }
}
