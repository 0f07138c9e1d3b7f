package org.ntwk.plots;

/**
 * A fixed point in the plane of two variables, or of a parameter and a variable.
 *
 * @param x in the units of the horizontal axis
 * @param y in the units of the vertical axis
 */
public record StatePoint(double x, double y, Kind kind) {

    /** How it answers a small disturbance. */
    public enum Kind {
        /** All disturbances decay: a filled disc. */
        STABLE("stable", Marker.BIG_DISC),
        /** Some decay, others grow: a cross. */
        SADDLE("saddle", Marker.CROSS),
        /** All grow: an open disc. */
        UNSTABLE("unstable", Marker.OPEN_DISC),
        /** It is not known to first order: a square. */
        MARGINAL("marginal", Marker.SQUARE);

        private final String text;
        private final Marker marker;

        Kind(String text, Marker marker) {
            this.text = text;
            this.marker = marker;
        }

        String text() {
            return text;
        }

        Marker marker() {
            return marker;
        }
    }
}
