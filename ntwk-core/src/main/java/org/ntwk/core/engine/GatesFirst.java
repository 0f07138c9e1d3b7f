package org.ntwk.core.engine;

import org.ntwk.api.membrane.MechanismKernel;
import org.ntwk.api.membrane.StaggeredKernel;

/**
 * A mechanism of compartments: as the potential of these is solved for implicitly, gates go to the step's end first and the
 * membrane conducts with them, as in a cable by backward Euler.
 */
public final class GatesFirst implements MechanismKernel {

    private final StaggeredKernel kernel;
    private final double dtMs;

    private GatesFirst(StaggeredKernel kernel, double dtMs) {
        this.kernel = kernel;
        this.dtMs = dtMs;
    }

    /** The mechanism in this order, if it can be taken apart. */
    public static MechanismKernel of(MechanismKernel kernel, double dtMs) {
        return kernel instanceof StaggeredKernel staggered ? new GatesFirst(staggered, dtMs) : kernel;
    }

    @Override
    public void initialise(int from, int to) {
        kernel.initialise(from, to);
    }

    @Override
    public void advance(int from, int to, double tMs) {
        kernel.integrate(from, to, dtMs);
        kernel.contribute(from, to, tMs);
    }
}
