package org.ntwk.meanfield.fit;

import java.util.List;

/**
 * Where a fit is not to be trusted.
 *
 * @param kind of trouble
 * @param region the smallest box that holds all points in question; empty if it is about the whole
 * @param text for a person, with numbers and units
 */
public record FitWarning(Kind kind, List<Span> region, String text) {

    public FitWarning {
        region = List.copyOf(region);
    }

    /** The kinds. */
    public enum Kind {
        /** Fewer points fire than the threshold has coefficients, or they differ in too few ways. */
        UNDERDETERMINED,
        /** The least squares on the rate did not come to an end. */
        NOT_CONVERGED,
        /** Rates there were too high to be fitted. */
        LEFT_OUT,
        /** The fit is off there. */
        MISFIT,
        /** The fit is off there when it is not shown these points. */
        NOT_FORESEEN
    }

    /** An interval of one axis. */
    public record Span(FitAxis axis, double low, double high) {
        @Override
        public String toString() {
            return axis.name() + " " + FitWarnings.number(low) + (low == high ? "" : " to " + FitWarnings.number(high))
                    + " " + axis.unit();
        }
    }
}
