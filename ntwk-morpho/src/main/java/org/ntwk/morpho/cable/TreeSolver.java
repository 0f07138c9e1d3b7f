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
 * <p>Several cells of one form are solved at once: entry {@code node · cells + cell} of each column. The inner loop runs
 * over cells, without branches.
 */
final class TreeSolver {

    private final int cells;
    private final int[] order;
    private final int[] parent;

    /** The conductance in nS from each node to its parent. */
    private final double[] axial;

    TreeSolver(Compartments compartments, CableProperties properties, int cells) {
        this.cells = cells;
        order = compartments.order();
        parent = new int[order.length];
        axial = new double[order.length];
        for (int node = 0; node < order.length; node++) {
            parent[node] = compartments.parent(node);
            axial[node] = properties.axialNs(compartments.axialUm(node));
        }
    }

    /** The conductance in nS from a node to its parent. */
    double axial(int node) {
        return axial[node];
    }

    /**
     * Solves for V.
     *
     * @param g the conductance of each node to ground, not negative and not all 0; lost
     * @param i the current into each node; V afterwards
     */
    void solve(double[] g, double[] i) {
        if (cells == 1) {
            solveOne(g, i);
            return;
        }
        solve(g, i, 0, cells);
    }

    /** As {@link #solve(double[], double[])}, for the cells {@code [from, to)} only. */
    void solve(double[] g, double[] i, int from, int to) {
        for (int n = order.length - 1; n > 0; n--) {
            int node = order[n];
            eliminate(g, i, axial[node], node * cells + from, parent[node] * cells + from, to - from);
        }
        divide(g, i, from, to);
        for (int n = 1; n < order.length; n++) {
            int node = order[n];
            substitute(g, i, node * cells + from, parent[node] * cells + from, to - from);
        }
    }

    /** Afterwards a node's g holds a/(a + e), and its i holds i/(a + e): its V when that of its parent is 0. */
    private static void eliminate(double[] g, double[] i, double axial, int node, int parent, int cells) {
        for (int c = 0; c < cells; c++) {
            double e = g[node + c];
            double inverse = 1 / (axial + e);
            double share = axial * inverse;
            double current = i[node + c];
            g[parent + c] += e * share;
            i[parent + c] += current * share;
            g[node + c] = share;
            i[node + c] = current * inverse;
        }
    }

    private static void divide(double[] g, double[] i, int from, int to) {
        for (int c = from; c < to; c++) {
            i[c] /= g[c];
        }
    }

    private static void substitute(double[] g, double[] i, int node, int parent, int cells) {
        for (int c = 0; c < cells; c++) {
            i[node + c] += g[node + c] * i[parent + c];
        }
    }

    private void solveOne(double[] g, double[] i) {
        for (int n = order.length - 1; n > 0; n--) {
            int node = order[n];
            int to = parent[node];
            double e = g[node];
            double inverse = 1 / (axial[node] + e);
            double share = axial[node] * inverse;
            g[to] += e * share;
            i[to] += i[node] * share;
            g[node] = share;
            i[node] *= inverse;
        }
        i[0] /= g[0];
        for (int n = 1; n < order.length; n++) {
            int node = order[n];
            i[node] += g[node] * i[parent[node]];
        }
    }
}
