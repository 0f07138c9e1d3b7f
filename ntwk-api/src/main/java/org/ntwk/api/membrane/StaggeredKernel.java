package org.ntwk.api.membrane;

import org.apiguardian.api.API;

/**
 * A kernel whose two parts can be called apart, so that an engine may keep its variables half a step ahead of V: with V
 * that is centred as well, the whole is second order in the time step (Hines 1984). For mechanisms with variables that
 * follow V; without it a mechanism is advanced as a whole.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface StaggeredKernel extends MechanismKernel {

    /** Adds its conductance g and current i with its variables as they are, and changes nothing else. */
    void contribute(int from, int to, double tMs);

    /**
     * Integrates its own variables over a time, with V as it is, and adds nothing.
     *
     * @param dtMs the time; half a step or a whole one
     */
    void integrate(int from, int to, double dtMs);
}
