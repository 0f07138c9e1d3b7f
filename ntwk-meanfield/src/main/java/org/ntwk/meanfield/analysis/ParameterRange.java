package org.ntwk.meanfield.analysis;

/**
 * Values of a parameter, both ends included.
 *
 * @param from the lowest, in the units of the parameter
 * @param to the highest
 */
public record ParameterRange(double from, double to) {

    public ParameterRange {
        if (!(Double.isFinite(from) && Double.isFinite(to) && from < to)) {
            throw new IllegalArgumentException("a range from " + from + " to " + to + " is empty or endless");
        }
    }

    boolean contains(double value) {
        return value >= from && value <= to;
    }
}
