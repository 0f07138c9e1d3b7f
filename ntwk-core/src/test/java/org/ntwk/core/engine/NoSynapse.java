package org.ntwk.core.engine;

import org.ntwk.api.synapse.SynapseKernel;

/** A synapse without effect. */
record NoSynapse() implements SynapseKernel {

    @Override
    public void advance(int from, int to) {}

    @Override
    public double conductance(int cell) {
        return 0;
    }

    @Override
    public double current(int cell) {
        return 0;
    }
}
