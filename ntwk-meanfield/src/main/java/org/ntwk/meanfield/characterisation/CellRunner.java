package org.ntwk.meanfield.characterisation;

import java.util.List;

/** Runs simulations of a {@link DrivenCell}, anywhere and in any order. */
@FunctionalInterface
public interface CellRunner {

    /**
     * The rates of each run, in the order of runs.
     *
     * @throws InterruptedException if this thread was interrupted, or the work was called off
     */
    List<CellRates> run(List<CellRun> runs) throws InterruptedException;
}
