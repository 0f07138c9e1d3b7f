package org.ntwk.api.simulation;

import org.apiguardian.api.API;
import org.ntwk.api.meanfield.ReducedNetwork;
import org.ntwk.api.network.Experiment;

/** A network that is ready to run: its connections are drawn. */
public interface CompiledNetwork {

    /** What was compiled, with the defaults of all components written out. */
    Experiment experiment();

    /** How much memory and disk a run needs. */
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

    /**
     * What mean-field theory sees of the network, as it was drawn. A number of synapses is the mean over the cells,
     * times the probability of release.
     *
     * @throws org.ntwk.api.problem.InvalidInputException with all that the theory does not cover
     */
    @API(status = API.Status.EXPERIMENTAL, since = "0.1")
    ReducedNetwork reduce();

    /** A simulation at time 0. Each compiled network can be started once. */
    Simulation start();
}
