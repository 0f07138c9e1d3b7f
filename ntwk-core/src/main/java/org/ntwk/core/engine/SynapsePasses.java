package org.ntwk.core.engine;

import static org.ntwk.api.numeric.ColumnMath.multiplyAdd;

import java.util.Arrays;
import java.util.List;
import org.ntwk.api.synapse.ExponentialConductance;
import org.ntwk.api.synapse.SynapseKernel;
import org.ntwk.core.plugin.Owned;

/**
 * What the synapses of a population do to its membranes. The first pass writes the membrane's columns, for the first two
 * groups at once if both are {@link ExponentialConductance}s; else the columns are cleared. The other groups add to them. The
 * bits do not depend on how many share a pass.
 */
final class SynapsePasses {

    private final double[] conductance;
    private final double[] current;

    /** Those that share the first pass: two or none. */
    private final List<ExponentialConductance> first;

    private final SynapseKernel[] others;
    private final List<Owned<SynapseKernel>> owned;

    SynapsePasses(Population population) {
        conductance = population.conductance;
        current = population.current;
        first = exponentialPair(population);
        owned = population.synapses.stream()
                .skip(first.size())
                .map(SynapseGroup::kernel)
                .toList();
        others = owned.stream().map(Owned::value).toArray(SynapseKernel[]::new);
    }

    /** The first two groups, if both are exponential conductances; else nothing. */
    static List<ExponentialConductance> exponentialPair(Population population) {
        List<ExponentialConductance> pair = population.synapses.stream()
                .limit(2)
                .map(group -> group.kernel().value())
                .filter(ExponentialConductance.class::isInstance)
                .map(ExponentialConductance.class::cast)
                .toList();
        return pair.size() == 2 ? pair : List.of();
    }

    int others() {
        return others.length;
    }

    Owned<SynapseKernel> other(int other) {
        return owned.get(other);
    }

    /** Clears the membrane's columns or writes the first contribution. */
    void begin(int from, int to) {
        if (first.isEmpty()) {
            Arrays.fill(conductance, from, to, 0);
            Arrays.fill(current, from, to, 0);
        } else {
            ExponentialConductance one = first.get(0);
            ExponentialConductance other = first.get(1);
            write(
                    one.open(),
                    other.open(),
                    conductance,
                    current,
                    one.reversal(),
                    other.reversal(),
                    -one.loss(),
                    -other.loss(),
                    from,
                    to);
        }
    }

    /**
     * Three short loops: the JIT compiler vectorises them at every start, and one loop with all four stores, which is a
     * little faster, only at every second.
     */
    private static void write(
            double[] one,
            double[] other,
            double[] conductance,
            double[] current,
            double reversal,
            double otherReversal,
            double change,
            double otherChange,
            int from,
            int to) {
        for (int n = from; n < to; n++) {
            conductance[n] = one[n] + other[n];
            current[n] = multiplyAdd(other[n], otherReversal, one[n] * reversal);
        }
        decay(one, change, from, to);
        decay(other, otherChange, from, to);
    }

    private static void decay(double[] open, double change, int from, int to) {
        for (int n = from; n < to; n++) {
            open[n] = multiplyAdd(open[n], change, open[n]);
        }
    }

    void advance(int other, int from, int to) {
        others[other].advance(from, to);
    }
}
