package org.ntwk.core.synapse;

import org.ntwk.api.synapse.SynapseContext;

/** Opens at once and closes exponentially. */
final class ExponentialKinetics implements Kinetics {

    private final double[] open;
    private final double factor;

    /** @param variable the model's variable; weights are added to it */
    ExponentialKinetics(SynapseContext context, String variable) {
        open = context.state(variable);
        factor = Decay.of(context.parameters())
                .factor(context.dtMs() / context.parameters().number("tau"));
    }

    @Override
    public double[] open() {
        return open;
    }

    @Override
    public void decay(int from, int to) {
        decay(open, factor, from, to);
    }

    private static void decay(double[] open, double factor, int from, int to) {
        for (int n = from; n < to; n++) {
            open[n] *= factor;
        }
    }
}
