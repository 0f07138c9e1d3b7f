package org.ntwk.meanfield.comparison;

import java.util.OptionalDouble;

/**
 * Theory and simulation of one population in one window of time.
 *
 * @param population its name
 * @param window of time
 * @param simulatedHz the mean rate over the window and all runs
 * @param standardErrorHz of that, for the finite number of spikes: between runs, or from batches of one run
 * @param theoryHz the mean rate of the mean field over the window
 * @param transferHz the transfer function at the rates that all inputs have in the simulation. Where it differs from
 *     {@code simulatedHz} the function itself is wrong; where the theory differs more, the network amplifies that
 * @param fitErrorHz what the transfer function may be off by, as it is a fit: root mean square over points that fire,
 *     which were foretold without having been seen. Empty if it is not known
 * @param fit whether moments of the membrane are where the function was fitted
 */
public record RateComparison(
        String population,
        TimeWindow window,
        double simulatedHz,
        double standardErrorHz,
        double theoryHz,
        double transferHz,
        OptionalDouble fitErrorHz,
        FitCoverage fit) {

    /** Theory less simulation. */
    public double differenceHz() {
        return theoryHz - simulatedHz;
    }
}
