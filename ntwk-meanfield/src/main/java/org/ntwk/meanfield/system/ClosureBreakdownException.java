package org.ntwk.meanfield.system;

import org.jspecify.annotations.Nullable;
import org.ntwk.api.problem.NtwkException;

/**
 * The second-order equations leave the domain in which they mean something. They keep two moments and leave out the
 * others, which holds for small fluctuations only.
 */
public final class ClosureBreakdownException extends NtwkException {

    /** What happened. */
    public enum Reason {
        /** A mean rate falls below 0. */
        NEGATIVE_RATE,
        /** A mean rate rises above 1/T, one spike of each cell in each T. */
        SATURATED_RATE,
        /** Rates or covariances are no numbers any more. */
        NOT_FINITE,
        /** They change so fast that no step is short enough. */
        STALLED
    }

    private static final String HINT =
            " Maybe fluctuations are too large for two moments: more cells make them smaller,"
                    + " and linear noise leaves out how they act on the means.";

    private final Reason reason;
    private final double timeMs;

    private ClosureBreakdownException(Reason reason, double timeMs, String what, @Nullable Throwable cause) {
        super("the second-order closure breaks down at t = " + timeMs + " ms: " + what + "." + HINT, cause);
        this.reason = reason;
        this.timeMs = timeMs;
    }

    static ClosureBreakdownException ofRate(double timeMs, MeanFieldPopulation population, double rateHz) {
        String rate = "the mean rate of " + population.name();
        if (rateHz < 0) {
            return new ClosureBreakdownException(Reason.NEGATIVE_RATE, timeMs, rate + " falls below 0", null);
        }
        if (rateHz * population.timeConstantMs() > 1000) {
            return new ClosureBreakdownException(
                    Reason.SATURATED_RATE,
                    timeMs,
                    rate + " rises above 1/T, " + 1000 / population.timeConstantMs() + " Hz",
                    null);
        }
        return new ClosureBreakdownException(
                Reason.NOT_FINITE, timeMs, rate + " or its variance is no finite number", null);
    }

    static ClosureBreakdownException stalled(double timeMs, Throwable cause) {
        return new ClosureBreakdownException(
                Reason.STALLED, timeMs, "steps become too short or too many to follow it further", cause);
    }

    public Reason reason() {
        return reason;
    }

    /** The time at which it leaves the domain, or how far it came. */
    public double timeMs() {
        return timeMs;
    }
}
