package org.ntwk.api.membrane;

import java.util.Optional;
import org.apiguardian.api.API;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.random.RandomStream;

/** What a {@link MechanismKernel} works with: columns with one number for each entry, owned by the engine. */
public interface MembraneContext {

    /** Number of entries: cells or segments. */
    int size();

    /** The time step in ms. */
    double dtMs();

    /** The checked parameters of the mechanism. */
    ParameterValues parameters();

    /** The column of one of the mechanism's own variables, to read and write. */
    double[] state(String variable);

    /** The membrane potential in mV at the start of the step; to read. */
    double[] voltage();

    /** The column that conductances in nS are added to. */
    double[] conductance();

    /** The column that currents in pA are added to. */
    double[] current();

    /**
     * What a conductance or current of the parameters is multiplied with to be that of the entry: 1 for a point neuron,
     * whose parameters are totals; the area of a segment, whose parameters are densities.
     */
    double[] extent();

    /**
     * The potentials in mV of all entries at the start of the step; to read, for mechanisms that couple entries. A call
     * of the kernel may look at {@link #voltage} in its own range only, as other threads advance other entries.
     *
     * <p>Ask for it in {@code prepare}, and only if it is needed: to fill it costs all threads a wait at every step. It is
     * filled before each step, not before {@link MechanismKernel#initialise}.
     *
     * @throws UnsupportedOperationException where entries do not see each other
     */
    default double[] potentials() {
        throw new UnsupportedOperationException("entries of this membrane do not see each other");
    }

    /**
     * An ion, for who keeps it, reads it or carries it. Ask for it in {@code prepare}.
     *
     * @return empty if nothing on this membrane keeps it; who only carries it then has nothing to add to
     */
    @API(status = API.Status.EXPERIMENTAL, since = "0.1")
    default Optional<IonColumns> ion(String name) {
        return Optional.empty();
    }

    /**
     * The random numbers of this mechanism on this membrane. A kernel keys them by entry and step, so that they depend
     * neither on threads nor on ranges: in {@code prepare} as it likes, in its loops with
     * {@link RandomStream#gaussianAt}, which several threads may call at once.
     *
     * @throws UnsupportedOperationException where there are none
     */
    default RandomStream random() {
        throw new UnsupportedOperationException("this membrane has no random numbers");
    }
}
