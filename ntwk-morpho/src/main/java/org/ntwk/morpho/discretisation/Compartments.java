package org.ntwk.morpho.discretisation;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.ntwk.morpho.morphology.Segment;
import org.ntwk.morpho.morphology.Segments;

/**
 * A cell as compartments and what connects them: a tree of nodes. The first nodes are the compartments, in the order of
 * their table; the others are junctions, points without membrane where three or more compartments meet. The root is node 0.
 *
 * <p>Second order in the length of compartments: a compartment has one potential, that of its middle, and is connected
 * through the resistances from its middle to its ends.
 */
public final class Compartments {

    private final Segments segments;
    private final int[] parent;
    private final double[] axialUm;
    private final int[] order;

    Compartments(Segments segments, int[] parent, double[] axialUm, int[] order) {
        this.segments = segments;
        this.parent = parent;
        this.axialUm = axialUm;
        this.order = order;
    }

    /** How many compartments there are. */
    public int size() {
        return segments.size();
    }

    /** The table of the compartments. */
    public Segments segments() {
        return segments;
    }

    /** How many compartments and junctions there are. */
    public int nodes() {
        return parent.length;
    }

    /** The node that a node is connected to on the way to the root; −1 for the root. */
    public int parent(int node) {
        return parent[node];
    }

    /**
     * The conductance to the parent times the axial resistivity, in µm. Divided by Ri in Ω cm and times 1e5 it is in nS.
     */
    public double axialUm(int node) {
        return axialUm[node];
    }

    /** All nodes, parents before their children: a fresh array. */
    public int[] order() {
        return order.clone();
    }

    /** The membrane's area in µm²; 0 of a junction. */
    public double areaUm2(int node) {
        return node < size() ? segments.get(node).areaUm2() : 0;
    }

    /**
     * A number for each compartment of each cell, by its region, its distance or whatever its segment says: a density of
     * channels, say.
     *
     * @return of compartment n of cell c at {@code n · cells + c}
     */
    public double[] each(int cells, ToDoubleFunction<Segment> number) {
        double[] column = new double[size() * cells];
        for (int n = 0; n < size(); n++) {
            Arrays.fill(column, n * cells, (n + 1) * cells, number.applyAsDouble(segments.get(n)));
        }
        return column;
    }
}
