package org.ntwk.core.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.synapse.FusibleKernel;
import org.ntwk.api.synapse.SynapseKernel;
import org.ntwk.core.plugin.Owned;
import org.ntwk.core.plugin.RegisteredComponent;

/**
 * What the synapses of a population do to its membranes, in as few passes over the columns as their kernels allow. The
 * bits do not depend on what was fused.
 */
final class SynapsePasses {

    private final double[] conductance;
    private final double[] current;

    /** The first pass, if it can write the membrane's columns; else they are cleared before. */
    private final @Nullable FusibleKernel first;

    private final SynapseKernel[] others;
    private final RegisteredComponent<?>[] owners;

    private SynapsePasses(
            Population population,
            @Nullable FusibleKernel first,
            SynapseKernel[] others,
            RegisteredComponent<?>[] owners) {
        conductance = population.conductance;
        current = population.current;
        this.first = first;
        this.others = others;
        this.owners = owners;
    }

    static SynapsePasses of(Population population) {
        List<Owned<SynapseKernel>> left = new ArrayList<>();
        population.synapses.forEach(group -> left.add(group.kernel()));
        FusibleKernel first = null;
        if (!left.isEmpty() && left.get(0).value() instanceof FusibleKernel fusible) {
            first = fusible;
            left.remove(0);
            Optional<FusibleKernel> wider = Optional.of(first);
            while (wider.isPresent() && !left.isEmpty()) {
                wider = first.fusedWith(left.get(0).value());
                if (wider.isPresent()) {
                    first = wider.get();
                    left.remove(0);
                }
            }
        }
        return new SynapsePasses(
                population,
                first,
                left.stream().map(Owned::value).toArray(SynapseKernel[]::new),
                left.stream().map(Owned::owner).toArray(RegisteredComponent<?>[]::new));
    }

    /** Who answers for the first pass. */
    static RegisteredComponent<?> ownerOfFirst(Population population) {
        return population.synapses.isEmpty()
                ? population.cell().owner()
                : population.synapses.get(0).kernel().owner();
    }

    int others() {
        return others.length;
    }

    RegisteredComponent<?> owner(int other) {
        return owners[other];
    }

    /** Clears the membrane's columns or writes the first contribution. */
    void begin(int from, int to) {
        if (first != null) {
            first.advanceFirst(from, to);
        } else {
            Arrays.fill(conductance, from, to, 0);
            Arrays.fill(current, from, to, 0);
        }
    }

    void advance(int other, int from, int to) {
        others[other].advance(from, to);
    }
}
