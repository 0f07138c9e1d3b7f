package org.ntwk.core.synapse;

import static org.ntwk.api.numeric.ColumnMath.multiplyAdd;

import java.util.Optional;
import org.ntwk.api.synapse.FusibleKernel;
import org.ntwk.api.synapse.SynapseContext;
import org.ntwk.api.synapse.SynapseKernel;

/** Loops of {@link ExponentialSynapse}. */
final class ExponentialKernel implements FusibleKernel {

    final double[] state;
    final double[] conductance;
    final double[] current;
    final double reversal;
    final double decay;

    ExponentialKernel(SynapseContext context, double reversal, double decay) {
        state = context.state("G");
        conductance = context.conductance();
        current = context.current();
        this.reversal = reversal;
        this.decay = decay;
    }

    @Override
    public void advance(int from, int to) {
        add(state, conductance, current, reversal, decay, from, to);
    }

    @Override
    public void advanceFirst(int from, int to) {
        write(state, conductance, current, reversal, decay, from, to);
    }

    @Override
    public Optional<FusibleKernel> fusedWith(SynapseKernel next) {
        return next instanceof ExponentialKernel other
                ? Optional.of(new ExponentialPairKernel(this, other))
                : Optional.empty();
    }

    private static void add(
            double[] state, double[] conductance, double[] current, double reversal, double decay, int from, int to) {
        for (int n = from; n < to; n++) {
            double open = state[n];
            conductance[n] += open;
            current[n] = multiplyAdd(open, reversal, current[n]);
            state[n] = open * decay;
        }
    }

    private static void write(
            double[] state, double[] conductance, double[] current, double reversal, double decay, int from, int to) {
        for (int n = from; n < to; n++) {
            double open = state[n];
            conductance[n] = open;
            current[n] = open * reversal;
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
