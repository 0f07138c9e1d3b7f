package org.ntwk.meanfield.comparison;

import java.util.List;

/**
 * How long the moments of the membrane, as the theory has them, were outside of the range in which a transfer function was
 * fitted.
 *
 * @param isKnown whether it is known where it was fitted
 * @param outside share of the time at which any of them was outside, 0 to 1; 0 if the range is not known
 * @param moments those that were, {@code mean}, {@code deviation}, {@code skewness} or {@code time}
 */
public record FitCoverage(boolean isKnown, double outside, List<String> moments) {

    static final FitCoverage UNKNOWN = new FitCoverage(false, 0, List.of());

    public FitCoverage {
        moments = List.copyOf(moments);
    }
}
