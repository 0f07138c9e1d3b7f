package org.ntwk.meanfield.system;

/** The right-hand side of a mean-field system. Each run has its own; it holds the inputs of the present sample. */
interface Dynamics {

    /** Takes the inputs of sample k. */
    void hold(HeldInputs inputs, int k);

    /** Writes dy/dt in 1/ms. */
    void derivative(double[] state, double[] out);

    /** Sets right, in a state that was reached, what rounding may do to it. */
    void settle(double[] state);
}
