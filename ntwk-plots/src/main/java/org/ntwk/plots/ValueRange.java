package org.ntwk.plots;

/** The finite values that occur. */
final class ValueRange {

    private double lower = Double.POSITIVE_INFINITY;
    private double upper = Double.NEGATIVE_INFINITY;

    ValueRange include(double value) {
        if (Double.isFinite(value)) {
            lower = Math.min(lower, value);
            upper = Math.max(upper, value);
        }
        return this;
    }

    ValueRange include(double[] values) {
        for (double value : values) {
            include(value);
        }
        return this;
    }

    boolean isEmpty() {
        return lower > upper;
    }

    double lower() {
        return lower;
    }

    double upper() {
        return upper;
    }

    double span() {
        return upper - lower;
    }

    /** With some room at both ends, so that lines do not touch each other or the frame. */
    ValueRange widened(double leastSpan) {
        double missing = Math.max(0, leastSpan - span());
        double room = 0.5 * missing + 0.06 * span();
        return new ValueRange().include(lower - room).include(upper + room);
    }

    /** Widened by what its own size asks for; of nothing, and of one value, a range around it. */
    ValueRange widened() {
        if (isEmpty()) {
            return new ValueRange().include(0).include(1);
        }
        return widened(span() > 0 ? 0 : upper == 0 ? 1 : 0.2 * Math.abs(upper));
    }
}
