package org.ntwk.core.engine;

import java.util.List;
import org.ntwk.api.network.ChangeDescription;

/** Changes a network that stands still: by its plan, or as the caller of a simulation wants. */
public interface NetworkChanges {

    /** The planned changes in the order of time. */
    List<Planned> planned();

    /**
     * Makes a change.
     *
     * @param tMs the present time
     * @throws org.ntwk.api.problem.InvalidInputException with all problems of the change, which then has no effect
     */
    void apply(ChangeDescription change, double tMs);

    /**
     * A change that is planned.
     *
     * @param step before which it is made
     */
    record Planned(long step, ChangeDescription change) {}
}
