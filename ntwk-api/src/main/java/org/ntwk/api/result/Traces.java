package org.ntwk.api.result;

import java.util.Arrays;
import org.ntwk.api.quantity.Unit;

/** Samples at equal intervals of time: of one variable of some cells, or of a whole population (one column, no cell). */
public interface Traces {

    /** Name of the population. */
    String population();

    /** What was sampled, such as {@code V}, or {@code V@apical} at a site of dendrites. */
    String name();

    /** Unit of the samples. */
    Unit unit();

    /** Time of the first sample, in ms. */
    double startMs();

    /** Time from one sample to the next, in ms. */
    double intervalMs();

    /** Number of samples of each column. */
    int length();

    /**
     * The cell of each column, ascending; empty if the one column belongs to no cell. A cell with several recorded compartments
     * has as many columns.
     */
    int[] cells();

    /** The compartment of each column, ascending within a cell; empty if the columns belong to whole cells. */
    default int[] compartments() {
        return new int[0];
    }

    /** The length of the path from the compartment of each column to the soma in µm; empty without compartments. */
    default double[] pathsUm() {
        return new double[0];
    }

    /** Number of columns, at least 1. */
    int columns();

    /** The samples of one column; a fresh array of {@link #length} values. */
    double[] column(int column);

    /** The samples of one column from {@code from} (included) to {@code to} (excluded); a fresh array. */
    default double[] column(int column, int from, int to) {
        return Arrays.copyOfRange(column(column), from, to);
    }

    /**
     * The samples of one cell, of its first column; a fresh array.
     *
     * @throws IllegalArgumentException if the cell was not recorded
     */
    default double[] values(int cell) {
        int[] cells = cells();
        for (int column = 0; column < cells.length; column++) {
            if (cells[column] == cell) {
                return column(column);
            }
        }
        throw new IllegalArgumentException(
                name() + " of cell " + cell + " of population " + population() + " was not recorded");
    }

    /** The time of a sample in ms. */
    default double timeMs(int sample) {
        return startMs() + sample * intervalMs();
    }
}
