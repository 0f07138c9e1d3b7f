package org.ntwk.meanfield.analysis;

import java.util.List;

/**
 * Differential equations in which time does not stand, {@code dy/dt = f(y)}. An open set. It has no state that a call
 * changes, so that several threads may use it.
 *
 * <p>Variables have any units, rates those of Hz; times are in ms.
 */
public interface SteadySystem {

    /** Names of the n variables. */
    List<String> names();

    /** Number of variables. */
    default int size() {
        return names().size();
    }

    /**
     * Writes f(y) per ms.
     *
     * @param state y, n values
     * @param out where the n values go
     */
    void slope(double[] state, double[] out);

    /**
     * Writes the Jacobian, ∂f_a/∂y_b in 1/ms (times the units of a over those of b) at {@code a * n + b}.
     *
     * @param state y, n values
     * @param out where the n × n values go
     */
    void jacobian(double[] state, double[] out);
}
