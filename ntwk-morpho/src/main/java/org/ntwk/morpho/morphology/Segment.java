package org.ntwk.morpho.morphology;

/**
 * A row of {@link Segments}: a piece of cable, or a spherical soma.
 *
 * @param index of the row
 * @param section that it is part of
 * @param part its number within the section, from 0
 * @param parent the row it begins at the end of; −1 at the root of the tree
 * @param xUm of its middle, as are y and z
 * @param lengthUm along the cable; the diameter of a sphere
 * @param areaUm2 of its membrane
 * @param pathUm from the root of the tree, which is the soma's centre or start, along the cables to its middle
 */
public record Segment(
        int index,
        int section,
        int part,
        NeuriteType type,
        int parent,
        double xUm,
        double yUm,
        double zUm,
        double startDiameterUm,
        double endDiameterUm,
        double lengthUm,
        double areaUm2,
        double pathUm) {

    /**
     * The part of a section between two places.
     *
     * @param middle the place of its middle
     */
    public static Segment of(int index, Section section, int part, int parent, double from, double middle, double to) {
        return new Segment(
                index,
                section.index(),
                part,
                section.type(),
                parent,
                section.xUm(middle),
                section.yUm(middle),
                section.zUm(middle),
                section.diameterUm(from),
                section.diameterUm(to),
                section.isSphere() ? section.lengthUm() : section.lengthUm(from, to),
                section.areaUm2(from, to),
                section.pathUm(middle));
    }

    /** Such as {@code dend[3].5}: part 5 of section 3, which is a dendrite. */
    public String name() {
        return type + "[" + section + "]." + part;
    }

    /** The mean diameter in µm. */
    public double diameterUm() {
        return (startDiameterUm + endDiameterUm) / 2;
    }
}
