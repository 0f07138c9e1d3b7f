package org.ntwk.core.result;

import java.util.Arrays;

/**
 * Whose samples the columns of a series hold.
 *
 * @param cells of the columns, ascending; empty for one column that belongs to none
 * @param compartments of the columns; empty for whole cells
 * @param pathsUm of these compartments to the soma
 */
public record TraceColumns(int[] cells, int[] compartments, double[] pathsUm) {

    public TraceColumns {
        if (compartments.length != pathsUm.length || compartments.length > 0 && compartments.length != cells.length) {
            throw new IllegalArgumentException(cells.length + " cells, " + compartments.length + " compartments and "
                    + pathsUm.length + " paths do not go together");
        }
    }

    /** Columns of whole cells; with none, one column that belongs to no cell. */
    public static TraceColumns ofCells(int... cells) {
        return new TraceColumns(cells.clone(), new int[0], new double[0]);
    }

    /** A column for each of some compartments of each cell. */
    public static TraceColumns of(int[] cells, int[] compartments, double[] pathsUm) {
        int each = compartments.length;
        int[] ofColumns = new int[cells.length * each];
        int[] compartmentsOfColumns = new int[ofColumns.length];
        double[] pathsOfColumns = new double[ofColumns.length];
        for (int n = 0; n < cells.length; n++) {
            Arrays.fill(ofColumns, n * each, (n + 1) * each, cells[n]);
            System.arraycopy(compartments, 0, compartmentsOfColumns, n * each, each);
            System.arraycopy(pathsUm, 0, pathsOfColumns, n * each, each);
        }
        return new TraceColumns(ofColumns, compartmentsOfColumns, pathsOfColumns);
    }

    /** How many columns there are. */
    public int count() {
        return Math.max(1, cells.length);
    }
}
