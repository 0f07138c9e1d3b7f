package org.ntwk.meanfield.system;

import org.ntwk.api.problem.NtwkException;

/** A solution came to a state that a mean-field theory does not describe, as a negative mean rate. */
public final class MeanFieldDomainException extends NtwkException {

    private final double timeMs;

    MeanFieldDomainException(String what, double timeMs) {
        super(what + " at t = " + timeMs + " ms.", null);
        this.timeMs = timeMs;
    }

    /** When it was seen. */
    public double timeMs() {
        return timeMs;
    }
}
