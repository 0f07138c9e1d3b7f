package org.ntwk.morpho.morphology;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Cuts a tree of points into sections. Long cables are no deep recursion. */
final class SectionsOfPoints {

    /** How far, in µm, the outer points of a soma of three may be from where its radius says. Files round to 0.01. */
    private static final double SOMA_TOLERANCE_UM = 0.01;

    private final List<Point> points;

    /** Children of point n, in their order: {@code child[firstChild[n]]} to {@code child[firstChild[n + 1] - 1]}. */
    private final int[] firstChild;

    private final int[] child;

    private final List<Section> sections = new ArrayList<>();

    /** A piece of the tree that waits for its section: its first point, and where it begins. */
    private record Start(int point, int from, int parentSection, double pathUm) {}

    SectionsOfPoints(List<Point> points) {
        this.points = points;
        if (points.isEmpty()) {
            throw new IllegalArgumentException("a morphology has at least one point");
        }
        firstChild = new int[points.size() + 1];
        child = new int[points.size()];
        for (int n = 0; n < points.size(); n++) {
            int parent = points.get(n).parent();
            if (n == 0 ? parent != -1 : parent < 0 || parent >= n) {
                throw new IllegalArgumentException(
                        "the parent of point " + n + " is " + parent + "; the first has -1, any other one before it");
            }
            if (n > 0) {
                firstChild[parent + 1]++;
            }
        }
        for (int n = 0; n < points.size(); n++) {
            firstChild[n + 1] += firstChild[n];
        }
        int[] next = firstChild.clone();
        for (int n = 1; n < points.size(); n++) {
            child[next[points.get(n).parent()]++] = n;
        }
    }

    List<Section> sections() {
        List<Start> waiting = new ArrayList<>();
        if (isSphere()) {
            Point centre = points.get(0);
            sections.add(sectionOf(List.of(centre, centre), NeuriteType.SOMA, -1, 0, true));
            somaPoints().forEach(n -> pushChildren(waiting, n, 0, 0, 0));
        } else {
            pushChildren(waiting, 0, 0, -1, 0);
        }
        while (!waiting.isEmpty()) {
            add(waiting.remove(waiting.size() - 1), waiting);
        }
        if (sections.isEmpty()) {
            throw new IllegalArgumentException("a morphology has at least one piece; all points are in one place");
        }
        return sections;
    }

    private boolean isSphere() {
        int[] soma = somaPoints().toArray();
        if (soma.length == 1) {
            return soma[0] == 0;
        }
        if (soma.length != 3 || soma[0] != 0) {
            return false;
        }
        Point centre = points.get(0);
        for (int n = 1; n < 3; n++) {
            Point side = points.get(soma[n]);
            double radius = centre.diameterUm() / 2;
            if (side.parent() != 0
                    || Math.abs(side.diameterUm() - centre.diameterUm()) > SOMA_TOLERANCE_UM
                    || Math.abs(side.distanceUm(centre) - radius) > SOMA_TOLERANCE_UM) {
                return false;
            }
        }
        return points.get(soma[1]).distanceUm(points.get(soma[2])) > centre.diameterUm() - 2 * SOMA_TOLERANCE_UM;
    }

    private IntStream somaPoints() {
        return IntStream.range(0, points.size()).filter(n -> isSoma(points.get(n)));
    }

    private static boolean isSoma(Point point) {
        return point.type().equals(NeuriteType.SOMA);
    }

    /** Last first, as the list of what waits is a stack. The sides of a sphere are no pieces. */
    private void pushChildren(List<Start> waiting, int point, int from, int parentSection, double pathUm) {
        boolean ofSphere = parentSection == 0 && sections.get(0).isSphere();
        for (int c = firstChild[point + 1] - 1; c >= firstChild[point]; c--) {
            if (!ofSphere || !isSoma(points.get(child[c]))) {
                waiting.add(new Start(child[c], from, parentSection, pathUm));
            }
        }
    }

    private void add(Start start, List<Start> waiting) {
        Point from = points.get(start.from);
        Point first = points.get(start.point);
        List<Point> ends = new ArrayList<>();
        if (first.distanceUm(from) == 0) {
            pushChildren(waiting, start.point, start.point, start.parentSection, start.pathUm);
            return;
        }
        ends.add(isSoma(from) && !isSoma(first) ? withDiameter(from, first.diameterUm()) : from);
        ends.add(first);
        int last = start.point;
        while (continues(last)) {
            last = child[firstChild[last]];
            if (points.get(last).distanceUm(ends.get(ends.size() - 1)) > 0) {
                ends.add(points.get(last));
            }
        }
        Section section = sectionOf(ends, first.type(), start.parentSection, start.pathUm, false);
        sections.add(section);
        pushChildren(waiting, last, last, section.index(), section.pathUm(section.pieces()));
    }

    /** Whether the only child of a point goes on in its section. */
    private boolean continues(int point) {
        if (firstChild[point + 1] - firstChild[point] != 1) {
            return false;
        }
        Point here = points.get(point);
        Point next = points.get(child[firstChild[point]]);
        return next.type().equals(here.type()) && (next.distanceUm(here) > 0 || next.diameterUm() == here.diameterUm());
    }

    private static Point withDiameter(Point point, double diameterUm) {
        return new Point(point.type(), point.xUm(), point.yUm(), point.zUm(), diameterUm, point.parent());
    }

    private Section sectionOf(List<Point> ends, NeuriteType type, int parent, double pathUm, boolean sphere) {
        return new Section(
                sections.size(),
                type,
                parent,
                sphere,
                pathUm,
                ends.stream().mapToDouble(Point::xUm).toArray(),
                ends.stream().mapToDouble(Point::yUm).toArray(),
                ends.stream().mapToDouble(Point::zUm).toArray(),
                ends.stream().mapToDouble(Point::diameterUm).toArray());
    }
}
