package org.ntwk.core.analysis;

/** The time from {@code fromMs} (included) to {@code toMs} (excluded). */
public record Window(double fromMs, double toMs) {

    /** What rounding can do to a time in units of an interval. */
    private static final double ROUNDING = 1e-6;

    /** @throws IllegalArgumentException unless it has a length */
    public Window {
        if (!(toMs > fromMs)) {
            throw new IllegalArgumentException("there is no time from " + fromMs + " ms to " + toMs + " ms");
        }
    }

    public double lengthMs() {
        return toMs - fromMs;
    }

    /** Of the times {@code startMs + n·intervalMs}, the first n inside the window; at least 0, at most {@code count}. */
    int firstIndex(double startMs, double intervalMs, int count) {
        return indexOf(fromMs, startMs, intervalMs, count);
    }

    /** The first n beyond the window. */
    int endIndex(double startMs, double intervalMs, int count) {
        return indexOf(toMs, startMs, intervalMs, count);
    }

    private static int indexOf(double timeMs, double startMs, double intervalMs, int count) {
        double index = Math.ceil((timeMs - startMs) / intervalMs - ROUNDING);
        return (int) Math.max(0, Math.min(index, count));
    }
}
