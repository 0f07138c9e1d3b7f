package org.ntwk.core.connectivity;

import org.ntwk.api.connectivity.ConnectionDraw;
import org.ntwk.api.connectivity.ConnectionSink;
import org.ntwk.api.connectivity.ConnectivityContext;
import org.ntwk.api.connectivity.ConnectivityRule;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.random.RandomStream;

/** Every source projects onto every target. */
public final class AllToAll implements ConnectivityRule {

    @Override
    public String name() {
        return "all-to-all";
    }

    @Override
    public String summary() {
        return "every source projects onto every target";
    }

    @Override
    public ParameterSchema parameters() {
        return ParameterSchema.of(ParameterSpec.flag("autapses", "whether a cell projects onto itself")
                .defaultsTo(false));
    }

    @Override
    public ConnectionDraw prepare(ConnectivityContext context) {
        boolean withoutSelf = context.isRecurrent() && !context.parameters().flag("autapses");
        return new Draw(context.sourceSize(), context.targetSize(), withoutSelf);
    }

    private record Draw(int sources, int targets, boolean withoutSelf) implements ConnectionDraw {

        @Override
        public long expectedConnections() {
            return (long) (withoutSelf ? sources - 1 : sources) * targets;
        }

        @Override
        public void sourcesOf(int target, RandomStream random, ConnectionSink sink) {
            for (int source = 0; source < sources; source++) {
                if (!withoutSelf || source != target) {
                    sink.connect(source);
                }
            }
        }
    }
}
