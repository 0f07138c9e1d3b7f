package org.ntwk.morpho.morphology;

/**
 * A point of a reconstruction. But for the first, it stands for the piece of cable from its parent to itself.
 *
 * @param type of that piece
 * @param parent index of its parent in the list of points, smaller than its own; −1 for the first
 */
public record Point(NeuriteType type, double xUm, double yUm, double zUm, double diameterUm, int parent) {

    public Point {
        if (!Double.isFinite(xUm) || !Double.isFinite(yUm) || !Double.isFinite(zUm)) {
            throw new IllegalArgumentException("a position is finite, is (" + xUm + ", " + yUm + ", " + zUm + ") um");
        }
        if (!(diameterUm > 0) || Double.isInfinite(diameterUm)) {
            throw new IllegalArgumentException("a diameter is positive and finite, is " + diameterUm + " um");
        }
    }

    /** The distance in µm along a straight line. */
    public double distanceUm(Point other) {
        return Section.length(other.xUm - xUm, other.yUm - yUm, other.zUm - zUm);
    }
}
