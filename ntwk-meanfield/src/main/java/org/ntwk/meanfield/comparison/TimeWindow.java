package org.ntwk.meanfield.comparison;

/** The time from {@code fromMs} (included) to {@code toMs} (excluded). */
public record TimeWindow(double fromMs, double toMs) {

    /** @throws IllegalArgumentException unless it has a length */
    public TimeWindow {
        if (!(fromMs >= 0 && toMs > fromMs && toMs < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("there is no time from " + fromMs + " ms to " + toMs + " ms");
        }
    }

    public double lengthMs() {
        return toMs - fromMs;
    }
}
