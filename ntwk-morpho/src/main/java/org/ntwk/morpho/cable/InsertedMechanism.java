package org.ntwk.morpho.cable;

import org.ntwk.api.membrane.MechanismKernel;
import org.ntwk.api.membrane.MembraneMechanism;
import org.ntwk.api.membrane.StaggeredKernel;
import org.ntwk.api.parameter.ParameterValues;

/** A mechanism in the membrane of compartments, which knows where in time its variables stand. */
public final class InsertedMechanism {

    /** Entries at a time: their columns stay in a near cache. Measured 10 % faster than all of 11,700, or 1024. */
    private static final int BLOCK = 2048;

    private final MembraneMechanism mechanism;
    private final CableMembrane membrane;
    private final CellGroups groups;
    private final double dtMs;

    /** The step that it was inserted before. */
    private final long firstStep;

    /** What its variables are integrated over in that one: less where they are to get ahead of V. */
    private final double firstMs;

    private MechanismKernel kernel;

    /** Writes its steady state. */
    InsertedMechanism(
            MembraneMechanism mechanism,
            CableMembrane membrane,
            CellGroups groups,
            TimeStepping stepping,
            long firstStep) {
        this.mechanism = mechanism;
        this.membrane = membrane;
        this.groups = groups;
        this.firstStep = firstStep;
        dtMs = membrane.dtMs();
        firstMs = stepping == TimeStepping.CRANK_NICOLSON ? dtMs / 2 : dtMs;
        kernel = mechanism.prepare(membrane);
        for (int group = 0; group < groups.number(); group++) {
            kernel.initialise(groups.from(group), groups.to(group));
        }
    }

    /**
     * Gives it other parameters from the next step on. Its variables, such as gates, go on from what they are.
     *
     * @param parameters all of them, as for {@link CableSimulation#insert(MembraneMechanism, ParameterValues)}
     */
    public void change(ParameterValues parameters) {
        kernel = mechanism.prepare(membrane.with(groups.ordered(parameters)));
    }

    /** Takes its variables on, with V of the step's start, and adds to the membrane what it is with them. */
    void advance(int begin, int end, long step) {
        double spanMs = step == firstStep ? firstMs : dtMs;
        for (int from = begin; from < end; from += BLOCK) {
            int to = Math.min(from + BLOCK, end);
            if (kernel instanceof StaggeredKernel staggered) {
                staggered.integrate(from, to, spanMs);
                staggered.contribute(from, to, step * dtMs);
            } else {
                kernel.advance(from, to, step * dtMs);
            }
        }
    }

    /** Takes the concentration on that it keeps. */
    void keep(int from, int to, long step) {
        kernel.advance(from, to, step * dtMs);
    }
}
