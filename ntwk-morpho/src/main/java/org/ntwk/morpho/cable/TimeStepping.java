package org.ntwk.morpho.cable;

/** How potentials and gates get from one step to the next; all are stable at any time step. */
public enum TimeStepping {

    /** First order in dt; damps what is faster than a step. Gates go to a step's end first, with V of its start. */
    BACKWARD_EULER,

    /**
     * Second order in dt, as half a step of backward Euler and one of the same length onward. Gates of mechanisms with a
     * {@link org.ntwk.api.membrane.StaggeredKernel} stand half a step ahead of V, in the middle of its step, so that cells
     * with them are second order as well (Hines 1984, Int. J. Biomed. Comput. 15:69). What is much faster than a step it does
     * not damp but flips: prefer it for smooth input.
     */
    CRANK_NICOLSON
}
