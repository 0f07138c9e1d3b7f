package org.ntwk.core.connectivity;

import org.ntwk.api.connectivity.ConnectionDraw;
import org.ntwk.api.connectivity.ConnectionSink;
import org.ntwk.api.connectivity.ConnectivityContext;
import org.ntwk.api.connectivity.ConnectivityRule;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.random.RandomStream;

/** Cell n of the source projects onto cell n of the target. */
public final class OneToOne implements ConnectivityRule {

    @Override
    public String name() {
        return "one-to-one";
    }

    @Override
    public String summary() {
        return "cell n of the source projects onto cell n of the target";
    }

    @Override
    public ParameterSchema parameters() {
        return ParameterSchema.EMPTY;
    }

    @Override
    public ConnectionDraw prepare(ConnectivityContext context) {
        if (context.sourceSize() != context.targetSize()) {
            context.problems()
                    .add(
                            ProblemCode.CONTRADICTION,
                            context.path(),
                            "one-to-one needs populations of one size, but "
                                    + context.projection().source() + " has "
                                    + context.sourceSize() + " cells and "
                                    + context.projection().target() + " has " + context.targetSize() + ".");
        }
        return new Draw(context.targetSize());
    }

    private record Draw(int size) implements ConnectionDraw {

        @Override
        public long expectedConnections() {
            return size;
        }

        @Override
        public void sourcesOf(int target, RandomStream random, ConnectionSink sink) {
            sink.connect(target);
        }
    }
}
