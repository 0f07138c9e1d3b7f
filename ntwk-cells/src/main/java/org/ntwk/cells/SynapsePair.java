package org.ntwk.cells;

import org.ntwk.api.synapse.ExponentialConductance;

/** Two groups of synapses in the form that loops take. */
final class SynapsePair {

    final double[] open;
    final double[] open2;
    final double reversal;
    final double reversal2;

    /** By what part of itself a conductance changes in a step. */
    final double change;

    final double change2;

    SynapsePair(ExponentialConductance first, ExponentialConductance second) {
        open = first.open();
        open2 = second.open();
        reversal = first.reversal();
        reversal2 = second.reversal();
        change = -first.loss();
        change2 = -second.loss();
    }
}
