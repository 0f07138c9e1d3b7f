package org.ntwk.meanfield.comparison;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.ntwk.meanfield.transfer.MembraneMoment;

/**
 * How long the moments of the membrane, as the theory has them, were outside of the range in which a transfer function was
 * fitted.
 *
 * @param isKnown whether it is known where it was fitted
 * @param outside share of the time at which any of them was outside, 0 to 1; 0 if the range is not known
 * @param moments those that were, each with its own share
 */
public record FitCoverage(boolean isKnown, double outside, Map<MembraneMoment, Double> moments) {

    static final FitCoverage UNKNOWN = new FitCoverage(false, 0, Map.of());

    public FitCoverage {
        Map<MembraneMoment, Double> ordered = new EnumMap<>(MembraneMoment.class);
        ordered.putAll(moments);
        moments = Collections.unmodifiableMap(ordered);
    }
}
