package org.ntwk.api.simulation;

import org.ntwk.api.network.Experiment;

/** A network that is ready to run: its connections are drawn. */
public interface CompiledNetwork {

    /** What was compiled, with the defaults of all components written out. */
    Experiment experiment();

    Forecast forecast();

    /** How many synapses were drawn. */
    long synapses();

    /** What the connection tables take, in bytes. */
    long connectionBytes();

    /**
     * The synapses of a projection, to count and read back.
     *
     * @param projection its index in the description
     * @throws IndexOutOfBoundsException if there is no such projection
     */
    Connections connections(int projection);

    /** A simulation at time 0. Each compiled network can be started once. */
    Simulation start();
}
