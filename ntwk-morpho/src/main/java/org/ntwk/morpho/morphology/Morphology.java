package org.ntwk.morpho.morphology;

import java.util.ArrayList;
import java.util.List;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;

/**
 * The form of a cell: a tree of {@link Section}s. It never changes.
 *
 * <p>How points become sections (the convention of Brian2 2.5; measured areas and resistances are in the tests):
 * <ul>
 *   <li>Each point but the first makes a truncated cone from its parent to itself.
 *   <li>A soma of one point, and one of three points of which two lie at its radius on either side of the centre, is a
 *       sphere. Other somata are cones like anything else.
 *   <li>A piece of another type that begins at the soma has its own diameter at both ends; from a sphere it begins at the
 *       centre, and counts as membrane from there.
 *   <li>A point in the place of its parent makes no piece. It sets the diameter with which what follows begins.
 *   <li>A section ends where the tree branches, the type changes or the diameter jumps.
 * </ul>
 */
public final class Morphology {

    private final List<Section> sections;

    Morphology(List<Section> sections) {
        this.sections = List.copyOf(sections);
    }

    /**
     * The tree through points.
     *
     * @param points parents before their children, the first without one
     * @throws IllegalArgumentException if they do not make one tree with at least one piece
     */
    public static Morphology of(List<Point> points) {
        return new Morphology(new SectionsOfPoints(points).sections());
    }

    /** All sections, parents before their children; of points, depth first, children in the order of the points. */
    public List<Section> sections() {
        return sections;
    }

    /** A row for each cone and sphere, in the order of the sections. */
    public Segments segments() {
        List<Segment> rows = new ArrayList<>();
        int[] last = new int[sections.size()];
        for (Section section : sections) {
            int parent = section.parent() < 0 ? -1 : last[section.parent()];
            for (int k = 0; k < section.pieces(); k++) {
                rows.add(Segment.of(rows.size(), section, k, parent, k, k + 0.5, k + 1));
                parent = rows.size() - 1;
            }
            last[section.index()] = parent;
        }
        return new Segments(rows);
    }

    public MorphologyStatistics statistics() {
        return MorphologyStatistics.of(sections);
    }

    /** The branch order of each section: 0 of a soma, 1 of what begins there, and each branch point adds 1. */
    public int[] branchOrders() {
        return MorphologyStatistics.orders(sections);
    }

    /**
     * How often cables cross spheres around the root of the tree (Sholl 1953, J. Anat. 87:387).
     *
     * @return the number for radii of one step, two steps, … up to the farthest point
     */
    public int[] shollProfile(double stepUm) {
        return ShollProfile.crossings(sections, stepUm);
    }

    /** The points it is made of: {@link #of} gives the same morphology again. */
    public List<Point> points() {
        List<Point> points = new ArrayList<>();
        int[] ends = new int[sections.size()];
        for (Section section : sections) {
            ends[section.index()] = PointsOfSections.append(points, section, sections, ends);
        }
        return points;
    }

    /**
     * The same cell without its axon. What is not axon but begins on it is joined, by a straight cone, to the nearest
     * point towards the soma that stays, so that one tree remains. Sections that then continue each other become one.
     *
     * @throws InvalidInputException if nothing would be left, or the tree is rooted in the axon
     */
    public Morphology withoutAxon() {
        List<Point> points = points();
        int[] kept = new int[points.size()];
        List<Point> left = new ArrayList<>();
        for (int n = 0; n < kept.length; n++) {
            Point point = points.get(n);
            int parent = n == 0 ? -1 : kept[point.parent()];
            if (point.type().equals(NeuriteType.AXON)) {
                kept[n] = parent;
            } else if (n > 0 && parent < 0) {
                throw nothingLeft("the tree begins with an axon");
            } else {
                kept[n] = left.size();
                left.add(new Point(point.type(), point.xUm(), point.yUm(), point.zUm(), point.diameterUm(), parent));
            }
        }
        if (left.isEmpty() || left.size() == 1 && !left.get(0).type().equals(NeuriteType.SOMA)) {
            throw nothingLeft("all of it is axon");
        }
        return of(left);
    }

    private static InvalidInputException nothingLeft(String why) {
        return new InvalidInputException(
                "morphology", new Problem(ProblemCode.CONTRADICTION, "", "the axon cannot be removed: " + why + "."));
    }
}
