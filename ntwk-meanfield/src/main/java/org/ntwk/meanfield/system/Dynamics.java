package org.ntwk.meanfield.system;

/** The right-hand side of a mean-field system. Each run has its own; it holds the inputs of the present sample. */
interface Dynamics {

    /** Number of variables. */
    int dimension();

    /** The shortest time constant in ms, which bounds the steps that a solution takes. */
    double shortestTimeConstantMs();

    /** Takes the inputs of sample k. */
    void hold(HeldInputs inputs, int k);

    /** Writes dy/dt in 1/ms; NaN where the state itself is not finite. */
    void derivative(double[] state, double[] out);

    /** Whether the equations still mean something in a state that was reached. */
    boolean covers(double[] state);

    /** Why they do not. */
    RuntimeException breakdown(double timeMs, double[] state);

    /** Why a solution ends that has not left the domain. */
    RuntimeException stalled(double timeMs, Throwable cause);

    /** Sets right, in a state that was reached, what rounding may do to it. */
    void settle(double[] state);
}
