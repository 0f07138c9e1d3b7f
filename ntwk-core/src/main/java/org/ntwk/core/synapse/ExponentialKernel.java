package org.ntwk.core.synapse;

import static org.ntwk.api.numeric.ColumnMath.multiplyAdd;

import org.ntwk.api.synapse.SynapseContext;
import org.ntwk.api.synapse.SynapseKernel;

/** Loops of {@link ExponentialSynapse}. */
final class ExponentialKernel implements SynapseKernel {

    private final double[] state;
    private final double[] conductance;
    private final double[] current;
    private final double reversal;
    private final double decay;

    ExponentialKernel(SynapseContext context, double reversal, double decay) {
        state = context.state("G");
        conductance = context.conductance();
        current = context.current();
        this.reversal = reversal;
        this.decay = decay;
    }

    @Override
    public void advance(int from, int to) {
        advance(state, conductance, current, reversal, decay, from, to);
    }

    private static void advance(
            double[] state, double[] conductance, double[] current, double reversal, double decay, int from, int to) {
        for (int n = from; n < to; n++) {
            double open = state[n];
            conductance[n] += open;
            current[n] = multiplyAdd(open, reversal, current[n]);
            state[n] = open * decay;
        }
    }

    @Override
    public double conductance(int cell) {
        return state[cell];
    }

    @Override
    public double current(int cell) {
        return state[cell] * reversal;
    }
}
