package org.ntwk.meanfield.system;

import org.ntwk.api.problem.NtwkException;

/** A solution cannot be followed any further, as its right-hand side is too rough for any step. */
public final class StalledSolutionException extends NtwkException {

    private final double timeMs;

    StalledSolutionException(double timeMs, Throwable cause) {
        super(
                "the rates cannot be followed beyond t = " + timeMs
                        + " ms: steps become too short or too many. Maybe a transfer"
                        + " function is not smooth there; a coarser tolerance or Euler's method does without small steps.",
                cause);
        this.timeMs = timeMs;
    }

    /** How far it came. */
    public double timeMs() {
        return timeMs;
    }
}
