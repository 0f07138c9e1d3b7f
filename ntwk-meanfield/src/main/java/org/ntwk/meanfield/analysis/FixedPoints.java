package org.ntwk.meanfield.analysis;

import java.util.List;

/**
 * The fixed points that a search found in a box, in ascending order of the first variable, then the next.
 *
 * @param points each once
 * @param pointsInward whether f points into the box, or along its border, wherever the search looked at its border
 * @param evaluations how often the search looked at f
 */
public record FixedPoints(List<FixedPoint> points, boolean pointsInward, int evaluations) {

    public FixedPoints {
        points = List.copyOf(points);
    }

    /** Those at which all disturbances decay. */
    public List<FixedPoint> stable() {
        return points.stream().filter(point -> point.stability().isStable()).toList();
    }

    /**
     * Whether the indices of the points add up. The indices of all zeros of a continuous f that points into a box have
     * the sum 1 (Poincaré and Hopf). Another sum says that a point is missing, or that f jumps; one as it should be does
     * not prove that none is missing, since points come and go in pairs of index 1 and −1. Where f points out of the
     * box, or a point is degenerate, the sum says nothing and this is true.
     */
    public boolean indicesAgree() {
        boolean degenerate = points.stream().anyMatch(point -> point.index() == 0);
        return !pointsInward
                || degenerate
                || points.stream().mapToInt(FixedPoint::index).sum() == 1;
    }
}
