package org.ntwk.api.membrane;

/**
 * The loops of a mechanism. A call stays in its range {@code [from, to)}, allocates nothing, and may come from any
 * thread, but never two at once for one entry.
 */
public interface MechanismKernel {

    /** Writes the steady state at the given voltage column. */
    void initialise(int from, int to);

    /**
     * Adds its conductance g and current i, then integrates its own variables from t to t + dt.
     *
     * <p>The current into the membrane is {@code I(V) = i − g·V}. One that is not linear in V is given by its tangent at
     * the present V: {@code g = −dI/dV} and {@code i = I + g·V}; it is exact at V and lets a cable solver be implicit.
     *
     * @param tMs the time at the start of the step
     */
    void advance(int from, int to, double tMs);
}
