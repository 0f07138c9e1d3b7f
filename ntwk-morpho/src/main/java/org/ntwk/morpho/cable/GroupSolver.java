package org.ntwk.morpho.cable;

/** Solves for V of the cells of a group, whose nodes are a range of longer columns. */
final class GroupSolver {

    private final TreeSolver tree;

    /** Of cells that have nothing but capacitance and leak in their membrane. */
    private final FactoredTree passive;

    /** The group's conductances. */
    private final double[] divided;

    /** Its currents; V afterwards. */
    private final double[] solved;

    /** @param ground the conductance of each of its nodes that does not change */
    GroupSolver(TreeSolver tree, double[] ground) {
        this.tree = tree;
        passive = tree.factor(ground);
        divided = new double[ground.length];
        solved = new double[ground.length];
    }

    /**
     * V of a group whose first node is entry {@code from}.
     *
     * @return a column of the group alone, until the next call
     */
    double[] solve(double[] conductance, double[] current, int from) {
        System.arraycopy(conductance, from, divided, 0, divided.length);
        System.arraycopy(current, from, solved, 0, solved.length);
        tree.solve(divided, solved);
        return solved;
    }

    /** The same, with the bits of it, where nothing was added to the conductance that does not change. */
    double[] solvePassive(double[] current, int from) {
        System.arraycopy(current, from, solved, 0, solved.length);
        passive.solve(solved);
        return solved;
    }
}
