package org.ntwk.morpho.morphology;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts a morphology together from spheres, cylinders and cones. Each method gives the number of the point at the end of
 * what it added, from which more can begin.
 *
 * <pre>{@code
 * MorphologyBuilder cell = MorphologyBuilder.withSoma(20);
 * int trunk = cell.cylinder(0, NeuriteType.APICAL, 200, 3, 20);
 * cell.cone(trunk, NeuriteType.APICAL, 0, 100, 0, 1.5, 0.5, 10);
 * cell.cone(trunk, NeuriteType.APICAL, 70, 70, 0, 1.5, 0.5, 10);
 * Morphology morphology = cell.build();
 * }</pre>
 */
public final class MorphologyBuilder {

    private final List<Point> points = new ArrayList<>();

    private MorphologyBuilder(NeuriteType type, double diameterUm) {
        points.add(new Point(type, 0, 0, 0, diameterUm, -1));
    }

    /** A cell with a sphere as its soma, around the origin; its point has number 0. */
    public static MorphologyBuilder withSoma(double diameterUm) {
        return new MorphologyBuilder(NeuriteType.SOMA, diameterUm);
    }

    /** A cell without a sphere: cables begin at the origin, which has number 0. */
    public static MorphologyBuilder withoutSphere() {
        return new MorphologyBuilder(NeuriteType.UNDEFINED, 1);
    }

    /** Adds a cylinder along x, of pieces of equal length. */
    public int cylinder(int from, NeuriteType type, double lengthUm, double diameterUm, int pieces) {
        return cone(from, type, lengthUm, 0, 0, diameterUm, diameterUm, pieces);
    }

    /**
     * Adds a truncated cone from a point, of pieces of equal length.
     *
     * @param dxUm where it ends, as seen from its start; so are dyUm and dzUm
     * @throws IllegalArgumentException if it has no length, a diameter is not positive, or there is no such point
     */
    public int cone(
            int from,
            NeuriteType type,
            double dxUm,
            double dyUm,
            double dzUm,
            double startDiameterUm,
            double endDiameterUm,
            int pieces) {
        if (from < 0 || from >= points.size()) {
            throw new IllegalArgumentException("there is no point " + from + " among " + points.size());
        }
        if (pieces < 1) {
            throw new IllegalArgumentException("a cable has at least one piece, not " + pieces);
        }
        if (!(Section.length(dxUm, dyUm, dzUm) > 0)) {
            throw new IllegalArgumentException(
                    "a cable has a length, but goes by (" + dxUm + ", " + dyUm + ", " + dzUm + ") um");
        }
        Point start = points.get(from);
        points.add(new Point(type, start.xUm(), start.yUm(), start.zUm(), startDiameterUm, from));
        for (int k = 1; k <= pieces; k++) {
            double part = (double) k / pieces;
            points.add(new Point(
                    type,
                    start.xUm() + part * dxUm,
                    start.yUm() + part * dyUm,
                    start.zUm() + part * dzUm,
                    startDiameterUm + part * (endDiameterUm - startDiameterUm),
                    points.size() - 1));
        }
        return points.size() - 1;
    }

    /** @throws IllegalArgumentException if nothing was added to a root without sphere */
    public Morphology build() {
        return Morphology.of(points);
    }
}
