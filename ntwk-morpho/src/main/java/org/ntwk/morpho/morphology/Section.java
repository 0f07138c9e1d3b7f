package org.ntwk.morpho.morphology;

import java.util.Arrays;

/**
 * An unbranched cable of one type, made of truncated cones end to end; or a sphere, which is a soma. It begins at the end
 * of its parent: the centre, if that is a sphere.
 *
 * <p>A place on it is a number: 2.5 is the middle of the third cone. A sphere is one piece and one potential.
 */
public final class Section {

    private final int index;
    private final NeuriteType type;
    private final int parent;
    private final boolean sphere;
    private final double startPathUm;

    /** Ends of the cones; a sphere has two equal ones. */
    private final double[] x;

    private final double[] y;
    private final double[] z;
    private final double[] diameter;

    /** Length of each cone. */
    private final double[] length;

    /** Path from the section's start to each end. */
    private final double[] arc;

    Section(
            int index,
            NeuriteType type,
            int parent,
            boolean sphere,
            double startPathUm,
            double[] x,
            double[] y,
            double[] z,
            double[] diameter) {
        this.index = index;
        this.type = type;
        this.parent = parent;
        this.sphere = sphere;
        this.startPathUm = startPathUm;
        this.x = x;
        this.y = y;
        this.z = z;
        this.diameter = diameter;
        length = new double[x.length - 1];
        arc = new double[x.length];
        for (int k = 0; k < length.length; k++) {
            length[k] = length(x[k + 1] - x[k], y[k + 1] - y[k], z[k + 1] - z[k]);
            arc[k + 1] = arc[k] + length[k];
        }
    }

    static double length(double dx, double dy, double dz) {
        return Math.sqrt(dx * dx + dy * dy + dz * dz);
    }

    /** Its number in {@link Morphology#sections}. */
    public int index() {
        return index;
    }

    public NeuriteType type() {
        return type;
    }

    /** The number of the section it begins at; −1 if it begins at the root of the tree. */
    public int parent() {
        return parent;
    }

    public boolean isSphere() {
        return sphere;
    }

    /** How many cones it is made of; 1 for a sphere. */
    public int pieces() {
        return length.length;
    }

    /** The length of one cone in µm; the diameter of a sphere. */
    public double pieceLengthUm(int piece) {
        return sphere ? diameter[0] : length[piece];
    }

    /** The length in µm; the diameter of a sphere. */
    public double lengthUm() {
        return sphere ? diameter[0] : arc[arc.length - 1];
    }

    /** The length in µm between two places, summed so that short pieces far out lose no digits; of a sphere 0. */
    public double lengthUm(double from, double to) {
        double sum = 0;
        for (int k = (int) from; k < to; k++) {
            sum += length[k] * (Math.min(to - k, 1) - Math.max(from - k, 0));
        }
        return sum;
    }

    /** The path in µm from the root of the tree, the soma's centre if that is a sphere, to its start. */
    public double startPathUm() {
        return startPathUm;
    }

    /** The path in µm from the root of the tree to a place. */
    public double pathUm(double place) {
        return startPathUm + at(arc, place);
    }

    /** The place at a path in µm from the section's start. */
    public double placeAt(double pathUm) {
        int found = Arrays.binarySearch(arc, pathUm);
        int k = Math.min(Math.max(found >= 0 ? found : -found - 2, 0), length.length - 1);
        return length[k] == 0 ? k : k + Math.min(1, Math.max(0, (pathUm - arc[k]) / length[k]));
    }

    public double xUm(double place) {
        return at(x, place);
    }

    public double yUm(double place) {
        return at(y, place);
    }

    public double zUm(double place) {
        return at(z, place);
    }

    public double diameterUm(double place) {
        return at(diameter, place);
    }

    /** The membrane's area in µm² between two places: the lateral surface of cones, the surface of a whole sphere. */
    public double areaUm2(double from, double to) {
        if (sphere) {
            return Math.PI * diameter[0] * diameter[0] * (to - from);
        }
        double area = 0;
        for (int k = (int) from; k < to; k++) {
            double begin = Math.max(from - k, 0);
            double end = Math.min(to - k, 1);
            double d0 = within(diameter, k, begin);
            double d1 = within(diameter, k, end);
            double l = length[k] * (end - begin);
            area += Math.PI / 2 * (d0 + d1) * Math.sqrt((d0 - d1) * (d0 - d1) / 4 + l * l);
        }
        return area;
    }

    /**
     * What multiplies the axial resistivity to give the resistance between two places, in 1/µm: ∫ 4 dx/(π d²), which is
     * 4 l/(π d₀ d₁) for a truncated cone and 0 for a sphere.
     */
    public double axialPerUm(double from, double to) {
        double sum = 0;
        for (int k = (int) from; k < to && !sphere; k++) {
            double begin = Math.max(from - k, 0);
            double end = Math.min(to - k, 1);
            sum += 4 * length[k] * (end - begin) / (Math.PI * within(diameter, k, begin) * within(diameter, k, end));
        }
        return sum;
    }

    private static double at(double[] column, double place) {
        int k = (int) Math.min(place, column.length - 2);
        return within(column, k, place - k);
    }

    private static double within(double[] column, int k, double fraction) {
        return fraction == 1 ? column[k + 1] : column[k] + (column[k + 1] - column[k]) * fraction;
    }

    @Override
    public String toString() {
        return type + "[" + index + "]";
    }
}
