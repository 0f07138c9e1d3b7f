package org.ntwk.morpho.cable;

/**
 * What {@link TreeSolver} does where conductances stay the same: what it finds out about them, kept for any currents. There is
 * no division left, and V has the same bits.
 */
final class FactoredTree {

    private final int[] order;
    private final int[] parent;

    /** Of the nodes in their order: a/(a + e) and 1/(a + e). Of roots: nothing, and their conductance. */
    private final double[] share;

    private final double[] inverse;
    private final int roots;

    FactoredTree(int[] order, int[] parent, double[] share, double[] inverse, int roots) {
        this.order = order;
        this.parent = parent;
        this.share = share;
        this.inverse = inverse;
        this.roots = roots;
    }

    /** @param i the current into each node; V afterwards */
    void solve(double[] i) {
        eliminate(order, parent, share, inverse, roots, i);
        for (int root = 0; root < roots; root++) {
            i[order[root]] /= inverse[root];
        }
        substitute(order, parent, share, roots, i);
    }

    private static void eliminate(int[] order, int[] parent, double[] share, double[] inverse, int roots, double[] i) {
        for (int n = order.length - 1; n >= roots; n--) {
            int node = order[n];
            double current = i[node];
            i[parent[n]] += current * share[n];
            i[node] = current * inverse[n];
        }
    }

    private static void substitute(int[] order, int[] parent, double[] share, int roots, double[] i) {
        for (int n = roots; n < order.length; n++) {
            i[order[n]] += share[n] * i[parent[n]];
        }
    }
}
