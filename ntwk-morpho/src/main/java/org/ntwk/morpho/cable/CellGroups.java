package org.ntwk.morpho.cable;

import java.util.Arrays;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.morpho.discretisation.Compartments;

/**
 * The order of the columns of cells of one form: group after group, each of as many cells as stay in a near cache; in a group
 * node after node; the cells of a group side by side. Compartments are the first nodes, so that the junctions of a group, which
 * have no membrane, lie between its compartments and those of the next.
 */
final class CellGroups {

    /** Entries of a group of more than one cell, so that some 50 columns stay in a cache of 2 MB; measured in docs/decisions/0015. */
    private static final int NEAR = 4096;

    private final int compartments;
    private final int nodes;
    private final int cells;

    /** Cells of a group; the last may have fewer. */
    private final int most;

    CellGroups(Compartments compartments, int cells) {
        this.compartments = compartments.size();
        nodes = compartments.nodes();
        this.cells = cells;
        most = Math.min(cells, Math.max(TreeSolver.worthwhile(compartments), NEAR / nodes));
    }

    int number() {
        return (cells + most - 1) / most;
    }

    int of(int cell) {
        return cell / most;
    }

    /** How many cells a group has. */
    int size(int group) {
        return Math.min(most, cells - group * most);
    }

    /** Where the compartments of a group begin. */
    int from(int group) {
        return group * most * nodes;
    }

    /** Where they end and its junctions begin. */
    int to(int group) {
        return from(group) + size(group) * compartments;
    }

    /** Where its junctions end. */
    int end(int group) {
        return from(group) + size(group) * nodes;
    }

    /** How many entries a column has without the last junctions. */
    int entries() {
        return to(number() - 1);
    }

    int entry(int node, int cell) {
        int group = of(cell);
        return from(group) + node * size(group) + cell - group * most;
    }

    /** Values whose columns are in this order. */
    ParameterValues ordered(ParameterValues given) {
        return number() == 1 ? given : new OrderedValues(given, this);
    }

    /**
     * A column in this order, with some number of it at junctions.
     *
     * @param column has number {@code compartment · cells + cell}
     * @throws IllegalArgumentException if it has not that many
     */
    double[] ordered(String name, double[] column) {
        if (column.length != compartments * cells) {
            throw new IllegalArgumentException("'" + name + "' has values for " + column.length + " entries; there are "
                    + compartments + " compartments of " + cells + " cells");
        }
        double[] ordered = new double[entries()];
        Arrays.fill(ordered, column[0]);
        for (int n = 0; n < column.length; n++) {
            ordered[entry(n / cells, n % cells)] = column[n];
        }
        return ordered;
    }
}
