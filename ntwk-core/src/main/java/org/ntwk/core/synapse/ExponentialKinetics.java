package org.ntwk.core.synapse;

import static org.ntwk.api.numeric.ColumnMath.multiplyAdd;

import org.ntwk.api.synapse.SynapseContext;

/** Opens at once and closes exponentially. */
final class ExponentialKinetics implements Kinetics {

    private final double[] open;
    private final double loss;

    /** @param variable the model's variable; weights are added to it */
    ExponentialKinetics(SynapseContext context, String variable) {
        open = context.state(variable);
        loss = Decay.of(context.parameters())
                .loss(context.dtMs() / context.parameters().number("tau"));
    }

    @Override
    public double[] open() {
        return open;
    }

    @Override
    public void decay(int from, int to) {
        decay(open, -loss, from, to);
    }

    private static void decay(double[] open, double change, int from, int to) {
        for (int n = from; n < to; n++) {
            open[n] = multiplyAdd(open[n], change, open[n]);
        }
    }
}
