package org.ntwk.meanfield.analysis;

import java.util.ArrayList;
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

    /**
     * A part of a branch of which all points are stable, or none.
     *
     * @param points in their order; the first and the last may be bifurcations
     */
    public record Arc(List<Point> points, boolean stable) {

        public Arc {
            points = List.copyOf(points);
        }
    }

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

    /**
     * The branch cut where its stability changes, bifurcations included: each arc ends where the next one begins. A branch of one point has none. What lies
     * between two bifurcations with no point between them counts as unstable.
     */
    public List<Arc> arcs() {
        List<Node> nodes = nodes();
        List<Arc> arcs = new ArrayList<>();
        int from = 0;
        for (int k = 1; k < nodes.size(); k++) {
            boolean stable = nodes.get(k - 1).isStableUpTo(nodes.get(k));
            if (k + 1 == nodes.size() || nodes.get(k).isStableUpTo(nodes.get(k + 1)) != stable) {
                arcs.add(new Arc(
                        nodes.subList(from, k + 1).stream().map(Node::point).toList(), stable));
                from = k;
            }
        }
        return arcs;
    }

    private List<Node> nodes() {
        List<Node> nodes = new ArrayList<>();
        for (int k = 0; k < points.size(); k++) {
            nodes.add(new Node(points.get(k), false));
            for (Bifurcation found : bifurcations) {
                if (found.after() == k) {
                    nodes.add(new Node(new Point(found.parameter(), found.point()), true));
                }
            }
        }
        return nodes;
    }

    /** A point of the branch, or a bifurcation, whose own eigenvalues say nothing of what is beside it. */
    private record Node(Point point, boolean change) {

        boolean isStableUpTo(Node next) {
            return !(change && next.change) && (change || isStable()) && (next.change || next.isStable());
        }

        private boolean isStable() {
            return point.fixedPoint().stability().isStable();
        }
    }
}
