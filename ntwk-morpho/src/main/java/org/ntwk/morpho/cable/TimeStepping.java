package org.ntwk.morpho.cable;

/** How potentials get from one step to the next; both are stable at any time step. */
public enum TimeStepping {

    /** First order in dt; damps what is faster than a step. */
    BACKWARD_EULER,

    /**
     * Second order in dt, as half a step of backward Euler and one of the same length onward. What is much faster than a step
     * it does not damp but flips: prefer it for smooth input.
     */
    CRANK_NICOLSON
}
