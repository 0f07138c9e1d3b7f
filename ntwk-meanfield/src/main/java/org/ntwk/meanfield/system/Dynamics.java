package org.ntwk.meanfield.system;

/** The right-hand side of a mean-field system. Each run has its own; it holds the inputs of the present sample. */
interface Dynamics {

    /** Beside a variable, and beside 1, over which derivatives are taken. */
    double DIFFERENCE = 1e-7;

    /** Number of variables. */
    int dimension();

    /** The shortest time constant in ms, which bounds the steps that a solution takes. */
    double shortestTimeConstantMs();

    /** Takes the inputs of sample k. */
    void hold(HeldInputs inputs, int k);

    /** Writes dy/dt in 1/ms; NaN where the state itself is not finite. */
    void derivative(double[] state, double[] out);

    /**
     * Writes the derivatives of dy/dt by y, row after row: differences, where nothing better is known.
     *
     * @param slope dy/dt there
     */
    default void jacobian(double[] state, double[] slope, double[] out) {
        int n = state.length;
        double[] beside = state.clone();
        double[] there = new double[n];
        for (int v = 0; v < n; v++) {
            beside[v] = state[v] + DIFFERENCE * (1 + Math.abs(state[v]));
            derivative(beside, there);
            double h = beside[v] - state[v];
            for (int w = 0; w < n; w++) {
                out[w * n + v] = (there[w] - slope[w]) / h;
            }
            beside[v] = state[v];
        }
    }

    /** Whether the equations still mean something in a state that was reached. */
    boolean covers(double[] state);

    /** Why they do not. */
    RuntimeException breakdown(double timeMs, double[] state);

    /** Why a solution ends that has not left the domain. */
    RuntimeException stalled(double timeMs, Throwable cause);

    /** Sets right, in a state that was reached, what rounding may do to it. */
    void settle(double[] state);
}
