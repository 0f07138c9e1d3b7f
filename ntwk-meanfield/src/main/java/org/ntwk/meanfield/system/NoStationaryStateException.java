package org.ntwk.meanfield.system;

import org.ntwk.api.problem.NtwkException;

/** No stationary state of a mean field was found. There may be one that the search does not come to. */
public final class NoStationaryStateException extends NtwkException {

    private final double timesTheCells;

    private NoStationaryStateException(String what, double timesTheCells) {
        super("no stationary state was found: " + what, null);
        this.timesTheCells = timesTheCells;
    }

    static NoStationaryStateException ofRates() {
        return new NoStationaryStateException(
                "the rates of first order do not settle from these initial ones. Maybe they oscillate, or others settle.",
                Double.POSITIVE_INFINITY);
    }

    static NoStationaryStateException ofMoments(double timesTheCells) {
        return new NoStationaryStateException(
                "that of an infinite network can be followed "
                        + (timesTheCells < Double.POSITIVE_INFINITY
                                ? "down to " + (float) timesTheCells + " times the cells, but no further"
                                : "to none of finite size")
                        + ". Maybe fluctuations are too large for two moments; linear noise leaves out how they act on the"
                        + " means.",
                timesTheCells);
    }

    /** By how much all populations would have to be larger for the state to be there; infinite if it is not known. */
    public double timesTheCells() {
        return timesTheCells;
    }
}
