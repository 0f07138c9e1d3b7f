package org.ntwk.core.synapse;

import static org.ntwk.api.numeric.ColumnMath.multiplyAdd;

import java.util.Optional;
import org.ntwk.api.synapse.FusibleKernel;
import org.ntwk.api.synapse.SynapseKernel;

/** Two groups of exponential synapses in one pass: usually the excitation and the inhibition of a population. */
final class ExponentialPairKernel implements FusibleKernel {

    private final ExponentialKernel first;
    private final ExponentialKernel second;

    ExponentialPairKernel(ExponentialKernel first, ExponentialKernel second) {
        this.first = first;
        this.second = second;
    }

    @Override
    public void advance(int from, int to) {
        first.advance(from, to);
        second.advance(from, to);
    }

    @Override
    public void advanceFirst(int from, int to) {
        write(
                first.state,
                second.state,
                first.conductance,
                first.current,
                first.reversal,
                second.reversal,
                first.decay,
                second.decay,
                from,
                to);
    }

    /** The order of the stores matters: the JIT compiler vectorises this one, and not the membrane's columns first. */
    private static void write(
            double[] one,
            double[] other,
            double[] conductance,
            double[] current,
            double reversal,
            double otherReversal,
            double decay,
            double otherDecay,
            int from,
            int to) {
        for (int n = from; n < to; n++) {
            double open = one[n];
            double otherOpen = other[n];
            one[n] = open * decay;
            other[n] = otherOpen * otherDecay;
            conductance[n] = open + otherOpen;
            current[n] = multiplyAdd(otherOpen, otherReversal, open * reversal);
        }
    }

    @Override
    public Optional<FusibleKernel> fusedWith(SynapseKernel next) {
        return Optional.empty();
    }

    @Override
    public double conductance(int cell) {
        return first.conductance(cell) + second.conductance(cell);
    }

    @Override
    public double current(int cell) {
        return first.current(cell) + second.current(cell);
    }
}
