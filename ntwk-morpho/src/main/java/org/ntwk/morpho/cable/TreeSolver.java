package org.ntwk.morpho.cable;

import org.ntwk.morpho.discretisation.Compartments;

/**
 * Solves, on the tree of nodes of a cell, g_k V_k + Σ a (V_k − V_neighbour) = i_k for V, in a time proportional to the
 * number of nodes: each node is eliminated into its parent, the tips first (Hines 1984, Int. J. Biomed. Comput. 15:69).
 *
 * <p>What is kept of a node is not its diagonal but the conductance to ground that is left of it, e = g + Σ a e/(a + e) over
 * its children. So no term is ever subtracted, and rounding does not grow where axial conductances are 1e5 times those
 * of the membrane.
 *
 * <p>Several cells of one form are so many trees, solved at once. The order goes over cells first, so that successive entries
 * do not wait for each other. Bits do not depend on how many there are, nor on how their columns lie.
 */
final class TreeSolver {

    /** So many nodes that do not wait for each other keep a processor busy: it divides in some 4 cycles and adds up in some 15. */
    private static final int BUSY = 8;

    private final int cells;
    private final int[] order;

    /** The parent of each entry, and the conductance in nS to it, in the order in which they are needed. */
    private final int[] parent;

    private final double[] axial;

    private TreeSolver(
            Compartments compartments, CableProperties properties, int cells, int nodeStride, int cellStride) {
        this.cells = cells;
        int[] nodes = compartments.order();
        order = new int[nodes.length * cells];
        parent = new int[order.length];
        axial = new double[order.length];
        for (int n = 0; n < order.length; n++) {
            int node = nodes[n / cells];
            int cell = n % cells;
            order[n] = node * nodeStride + cell * cellStride;
            parent[n] = compartments.parent(node) * nodeStride + cell * cellStride;
            axial[n] = properties.axialNs(compartments.axialUm(node));
        }
    }

    /** Cells side by side: entry {@code node · cells + cell} of each column. */
    static TreeSolver sideBySide(Compartments compartments, CableProperties properties, int cells) {
        return new TreeSolver(compartments, properties, cells, cells, 1);
    }

    /** Cells one after another: entry {@code cell · nodes + node}. */
    static TreeSolver inTurn(Compartments compartments, CableProperties properties, int cells) {
        return new TreeSolver(compartments, properties, cells, 1, compartments.nodes());
    }

    /** How many cells of a form are worth to be solved at once: the more, the fewer nodes of one have the same depth. */
    static int worthwhile(Compartments compartments) {
        int[] depth = new int[compartments.nodes()];
        int levels = 1;
        for (int node : compartments.order()) {
            if (compartments.parent(node) >= 0) {
                depth[node] = depth[compartments.parent(node)] + 1;
                levels = Math.max(levels, depth[node] + 1);
            }
        }
        return Math.max(1, Math.round((float) BUSY * levels / depth.length));
    }

    /**
     * Solves for V.
     *
     * @param g the conductance of each node to ground, not negative and not all 0; lost
     * @param i the current into each node; V afterwards
     */
    void solve(double[] g, double[] i) {
        eliminate(order, parent, axial, cells, g, i);
        for (int root = 0; root < cells; root++) {
            i[order[root]] /= g[order[root]];
        }
        substitute(order, parent, cells, g, i);
    }

    /**
     * What solving with these conductances takes.
     *
     * @param g as for {@link #solve}; not changed
     */
    FactoredTree factor(double[] g) {
        double[] left = g.clone();
        double[] share = new double[order.length];
        double[] inverse = new double[order.length];
        for (int n = order.length - 1; n >= cells; n--) {
            double e = left[order[n]];
            inverse[n] = 1 / (axial[n] + e);
            share[n] = axial[n] * inverse[n];
            left[parent[n]] += e * share[n];
        }
        for (int root = 0; root < cells; root++) {
            inverse[root] = left[order[root]];
        }
        return new FactoredTree(order, parent, share, inverse, cells);
    }

    /** Afterwards a node's g holds a/(a + e), and its i holds i/(a + e): its V when that of its parent is 0. */
    private static void eliminate(int[] order, int[] parent, double[] axial, int roots, double[] g, double[] i) {
        for (int n = order.length - 1; n >= roots; n--) {
            int node = order[n];
            int to = parent[n];
            double e = g[node];
            double inverse = 1 / (axial[n] + e);
            double share = axial[n] * inverse;
            double current = i[node];
            g[to] += e * share;
            i[to] += current * share;
            g[node] = share;
            i[node] = current * inverse;
        }
    }

    private static void substitute(int[] order, int[] parent, int roots, double[] g, double[] i) {
        for (int n = roots; n < order.length; n++) {
            int node = order[n];
            i[node] += g[node] * i[parent[n]];
        }
    }
}
