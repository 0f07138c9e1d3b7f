package org.ntwk.plots;

/**
 * From where a surface is seen, from far away, so that parallel lines stay parallel.
 *
 * @param azimuthDeg the side that the viewer stands on, from the x axis towards the y axis, -360 to 360: at -90 the x axis
 *     runs to the right and the y axis away
 * @param elevationDeg the height of the viewer above the ground, 5 to 85: from lower one sees no ground, from higher no
 *     heights
 */
public record SurfaceView(double azimuthDeg, double elevationDeg) {

    /** Where a function that rises along x and falls along y hides least of itself. */
    public static final SurfaceView DEFAULT = new SurfaceView(-125, 25);

    private static final double MOST_AZIMUTH_DEG = 360;
    private static final double LEAST_ELEVATION_DEG = 5;
    private static final double MOST_ELEVATION_DEG = 85;

    /** @throws IllegalArgumentException if an angle is out of bounds */
    public SurfaceView {
        if (!(Math.abs(azimuthDeg) <= MOST_AZIMUTH_DEG)) {
            throw new IllegalArgumentException(
                    "a surface is seen from an azimuth of -360 to 360 degrees, not from " + azimuthDeg + " degrees");
        }
        if (!(elevationDeg >= LEAST_ELEVATION_DEG && elevationDeg <= MOST_ELEVATION_DEG)) {
            throw new IllegalArgumentException(
                    "a surface is seen from an elevation of 5 to 85 degrees, not from " + elevationDeg + " degrees");
        }
    }
}
