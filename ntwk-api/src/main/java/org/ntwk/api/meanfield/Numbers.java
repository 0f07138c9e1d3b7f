package org.ntwk.api.meanfield;

/** Refuses numbers that a record of this package cannot hold. */
final class Numbers {

    private Numbers() {}

    static void finite(String what, double value, String unit) {
        require(Double.isFinite(value), what, value, unit, "a finite number");
    }

    static void positive(String what, double value, String unit) {
        require(Double.isFinite(value) && value > 0, what, value, unit, "greater than 0");
    }

    static void nonNegative(String what, double value, String unit) {
        require(Double.isFinite(value) && value >= 0, what, value, unit, "at least 0");
    }

    private static void require(boolean holds, String what, double value, String unit, String bound) {
        if (!holds) {
            throw new IllegalArgumentException(what + " must be " + bound + ", not " + value + " " + unit);
        }
    }
}
