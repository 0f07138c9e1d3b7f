package org.ntwk.meanfield.transfer;

import org.ntwk.meanfield.membrane.MembraneStatistics;

/**
 * Where in the space of membrane statistics a threshold was fitted: lowest and highest μ_V (mV), σ_V (mV), γ_V and τ_V
 * (ms). Outside, its polynomial says nothing.
 */
public record FittedRange(Interval meanMv, Interval sdMv, Interval skewness, Interval correlationTimeMs) {

    /** No limits. */
    public static final FittedRange EVERYWHERE =
            new FittedRange(Interval.ALL, Interval.ALL, Interval.ALL, Interval.ALL);

    /** Whether the polynomial was fitted there. */
    public boolean contains(MembraneStatistics statistics) {
        return meanMv.contains(statistics.meanMv())
                && sdMv.contains(statistics.sdMv())
                && skewness.contains(statistics.skewness())
                && correlationTimeMs.contains(statistics.correlationTimeMs());
    }

    /** Numbers between two ends, which belong to it. */
    public record Interval(double low, double high) {

        static final Interval ALL = new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

        public Interval {
            if (!(low <= high)) {
                throw new IllegalArgumentException("no number lies between " + low + " and " + high);
            }
        }

        /** Whether a number lies between the ends. */
        public boolean contains(double value) {
            return value >= low && value <= high;
        }

        double hold(double value) {
            return Math.min(Math.max(value, low), high);
        }
    }
}
