package org.ntwk.meanfield.analysis;

import java.util.List;

/**
 * Fixed points as a parameter changes, in their order along the branch, in which the parameter may turn back.
 *
 * @param points of the branch, at least one
 * @param bifurcations between them, in the same order
 * @param begin why it is not known beyond its first point
 * @param end why it is not known beyond its last point
 */
public record Branch(List<Point> points, List<Bifurcation> bifurcations, End begin, End end) {

    public Branch {
        points = List.copyOf(points);
        bifurcations = List.copyOf(bifurcations);
    }

    /**
     * One point of a branch.
     *
     * @param parameter in the units of the parameter
     * @param fixedPoint there
     */
    public record Point(double parameter, FixedPoint fixedPoint) {}

    /** Why a branch was followed no further. */
    public enum End {
        /** The parameter is at the end of its range. */
        RANGE,
        /** The state leaves the box. */
        BOX,
        /** It is back where it began. */
        CLOSED,
        /** No step is short enough: f is not smooth there. */
        STALLED,
        /** It has as many points as were allowed. */
        LENGTH
    }

    /** The parameter at each point. */
    public double[] parameters() {
        return points.stream().mapToDouble(Point::parameter).toArray();
    }

    /**
     * A variable at each point.
     *
     * @throws IllegalArgumentException if there is no such variable
     */
    public double[] values(String name) {
        return points.stream()
                .mapToDouble(point -> point.fixedPoint().value(name))
                .toArray();
    }

    /** Whether each point is stable. */
    public boolean[] stable() {
        boolean[] stable = new boolean[points.size()];
        for (int k = 0; k < stable.length; k++) {
            stable[k] = points.get(k).fixedPoint().stability().isStable();
        }
        return stable;
    }
}
