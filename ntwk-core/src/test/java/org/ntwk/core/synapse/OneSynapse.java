package org.ntwk.core.synapse;

import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.synapse.SynapseKernel;
import org.ntwk.api.synapse.SynapseModel;

/** One synapse on one cell whose potential is held: what it does after spikes, step by step. */
final class OneSynapse {

    final double[] voltage = new double[1];
    private final double[] conductance = new double[1];
    private final double[] current = new double[1];
    private final double[] input;
    final SynapseKernel kernel;

    OneSynapse(SynapseModel model, ComponentDescription description, double dtMs) {
        FakeSynapseContext context = FakeSynapseContext.of(model, description, dtMs, voltage, conductance, current);
        input = context.state(model.state().get(0).name());
        kernel = model.prepare(context);
    }

    void spike(double weight) {
        input[0] += weight * kernel.gain();
    }

    /** Lets a step pass. */
    OneSynapse step() {
        conductance[0] = 0;
        current[0] = 0;
        kernel.advance(0, 1);
        return this;
    }

    /** The g of the last step. */
    double g() {
        return conductance[0];
    }

    /** The i of the last step. */
    double i() {
        return current[0];
    }

    /** The current into the membrane at its potential, by the g and i of the last step. */
    double membraneCurrent() {
        return current[0] - conductance[0] * voltage[0];
    }
}
