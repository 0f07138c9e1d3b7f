package org.ntwk.core.synapse;

/** What is open of synapses (a conductance in nS or a current in pA) and how it changes over a step. */
interface Kinetics {

    /** One number for each cell: what acts on the membrane now. */
    double[] open();

    /** Goes from t to t + dt. */
    void decay(int from, int to);
}
