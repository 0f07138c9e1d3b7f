package org.ntwk.api.parameter;

/**
 * The interval that a number must lie in. Infinite ends leave it open; a number that is not finite is never inside.
 *
 * @param low lower end
 * @param lowIncluded whether the lower end itself is allowed
 * @param high upper end
 * @param highIncluded whether the upper end itself is allowed
 */
public record Bounds(double low, boolean lowIncluded, double high, boolean highIncluded) {

    public static final Bounds ANY = new Bounds(Double.NEGATIVE_INFINITY, false, Double.POSITIVE_INFINITY, false);
    public static final Bounds POSITIVE = new Bounds(0, false, Double.POSITIVE_INFINITY, false);
    public static final Bounds NON_NEGATIVE = new Bounds(0, true, Double.POSITIVE_INFINITY, false);
    public static final Bounds PROBABILITY = between(0, 1);

    public Bounds {
        if (!(low <= high)) {
            throw new IllegalArgumentException("no number lies between " + low + " and " + high);
        }
    }

    /** Both ends included. */
    public static Bounds between(double low, double high) {
        return new Bounds(low, true, high, true);
    }

    public static Bounds atLeast(double low) {
        return new Bounds(low, true, Double.POSITIVE_INFINITY, false);
    }

    public boolean contains(double value) {
        return Double.isFinite(value)
                && (lowIncluded ? value >= low : value > low)
                && (highIncluded ? value <= high : value < high);
    }

    /** In words for messages: "greater than 0", "from 0 to 1", "a finite number". */
    public String inWords() {
        boolean hasLow = low != Double.NEGATIVE_INFINITY;
        boolean hasHigh = high != Double.POSITIVE_INFINITY;
        if (hasLow && hasHigh) {
            return "from " + plain(low) + (lowIncluded ? "" : " (excluded)") + " to " + plain(high)
                    + (highIncluded ? "" : " (excluded)");
        }
        if (hasLow) {
            return (lowIncluded ? "at least " : "greater than ") + plain(low);
        }
        if (hasHigh) {
            return (highIncluded ? "at most " : "less than ") + plain(high);
        }
        return "a finite number";
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
