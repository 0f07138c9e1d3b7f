package org.ntwk.morpho.morphology;

import java.util.List;

/** The points that would be cut into the given sections: the inverse of {@link SectionsOfPoints}. */
final class PointsOfSections {

    private PointsOfSections() {}

    /**
     * Appends the points of a section.
     *
     * @param ends the number of the last point of each section before it
     * @return the number of its own last point
     */
    static int append(List<Point> points, Section section, List<Section> sections, int[] ends) {
        if (points.isEmpty()) {
            points.add(point(section, 0, rootType(sections), -1));
        }
        if (section.isSphere()) {
            return 0;
        }
        int parent = section.parent() < 0 ? 0 : ends[section.parent()];
        boolean stem = points.get(parent).type().equals(NeuriteType.SOMA)
                && !section.type().equals(NeuriteType.SOMA);
        double expectedUm = stem ? section.diameterUm(1) : points.get(parent).diameterUm();
        if (section.diameterUm(0) != expectedUm) {
            points.add(point(section, 0, section.type(), parent));
            parent = points.size() - 1;
        }
        for (int k = 1; k <= section.pieces(); k++) {
            points.add(point(section, k, section.type(), parent));
            parent = points.size() - 1;
        }
        return parent;
    }

    /** A root that is a soma although none begins there would be taken for a sphere. */
    private static NeuriteType rootType(List<Section> sections) {
        boolean soma = sections.stream()
                .anyMatch(section -> section.parent() < 0 && section.type().equals(NeuriteType.SOMA));
        return soma ? NeuriteType.SOMA : sections.get(0).type();
    }

    private static Point point(Section section, int place, NeuriteType type, int parent) {
        return new Point(
                type, section.xUm(place), section.yUm(place), section.zUm(place), section.diameterUm(place), parent);
    }
}
