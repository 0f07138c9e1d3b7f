package org.ntwk.morpho.morphology;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is counted and measured of a cell.
 *
 * @param pieces cones and spheres
 * @param stems sections that begin at the soma and are none
 * @param branchPoints ends of sections, but of the soma, where two or more begin
 * @param tips ends of sections where none begins
 * @param highestOrder the branch order of the outermost: a stem has 1, and each branch point adds 1
 * @param longestPathUm from the root of the tree to the farthest end
 * @param byType of each type that occurs, in the order of their numbers
 */
public record MorphologyStatistics(
        int sections,
        int pieces,
        int stems,
        int branchPoints,
        int tips,
        int highestOrder,
        double lengthUm,
        double areaUm2,
        double longestPathUm,
        Map<NeuriteType, Part> byType) {

    public MorphologyStatistics {
        byType = Collections.unmodifiableMap(new LinkedHashMap<>(byType));
    }

    /** The sections of one type together. A sphere counts with no length. */
    public record Part(int sections, double lengthUm, double areaUm2) {

        Part plus(Section section) {
            return new Part(
                    sections + 1,
                    lengthUm + (section.isSphere() ? 0 : section.lengthUm()),
                    areaUm2 + section.areaUm2(0, section.pieces()));
        }
    }

    static MorphologyStatistics of(List<Section> sections) {
        int[] children = new int[sections.size()];
        int[] orders = orders(sections);
        Map<NeuriteType, Part> byType = new TreeMap<>(Comparator.comparingInt(NeuriteType::code));
        int pieces = 0;
        int stems = 0;
        double longest = 0;
        for (Section section : sections) {
            pieces += section.pieces();
            stems += !isSoma(section) && beginsAtSoma(section, sections) ? 1 : 0;
            longest = Math.max(longest, section.pathUm(section.pieces()));
            byType.put(
                    section.type(),
                    byType.getOrDefault(section.type(), new Part(0, 0, 0)).plus(section));
            if (section.parent() >= 0) {
                children[section.parent()]++;
            }
        }
        int branchPoints = 0;
        int tips = 0;
        for (Section section : sections) {
            branchPoints += children[section.index()] >= 2 && !isSoma(section) ? 1 : 0;
            tips += children[section.index()] == 0 && !section.isSphere() ? 1 : 0;
        }
        return new MorphologyStatistics(
                sections.size(),
                pieces,
                stems,
                branchPoints,
                tips,
                Arrays.stream(orders).max().orElse(0),
                byType.values().stream().mapToDouble(Part::lengthUm).sum(),
                byType.values().stream().mapToDouble(Part::areaUm2).sum(),
                longest,
                byType);
    }

    /** The branch order of each section: 0 for a soma, 1 for a stem; what only changes type or diameter keeps it. */
    static int[] orders(List<Section> sections) {
        int[] children = new int[sections.size()];
        sections.stream().filter(section -> section.parent() >= 0).forEach(section -> children[section.parent()]++);
        int[] orders = new int[sections.size()];
        for (Section section : sections) {
            int parent = section.parent();
            if (isSoma(section)) {
                orders[section.index()] = 0;
            } else if (beginsAtSoma(section, sections)) {
                orders[section.index()] = 1;
            } else {
                orders[section.index()] = orders[parent] + (children[parent] >= 2 ? 1 : 0);
            }
        }
        return orders;
    }

    private static boolean beginsAtSoma(Section section, List<Section> sections) {
        return section.parent() < 0 || isSoma(sections.get(section.parent()));
    }

    private static boolean isSoma(Section section) {
        return section.type().equals(NeuriteType.SOMA);
    }
}
