package org.ntwk.core.plasticity;

import java.util.Arrays;

/**
 * Traces that grow by 1 at each spike and decay exponentially: the sum over all earlier spikes of exp(−interval/tau). A
 * spike counts from the step after it, so that the order of two spikes in one step does not matter.
 */
final class SpikeTraces {

    private final DecayTable decay;
    private final int[] lastSpike;

    /** Just before the last spike; −1, which the first spike makes 0, for those that never had one. */
    private final double[] before;

    SpikeTraces(int count, DecayTable decay) {
        this.decay = decay;
        lastSpike = new int[count];
        before = new double[count];
        Arrays.fill(lastSpike, -1);
        Arrays.fill(before, -1);
    }

    double at(int index, int step) {
        int last = lastSpike[index];
        return step == last ? before[index] : (before[index] + 1) * decay.after(step - last);
    }

    /** A spike: at most one in a step. */
    void spike(int index, int step) {
        before[index] = at(index, step);
        lastSpike[index] = step;
    }
}
