package org.ntwk.core.analysis;

import java.util.Arrays;
import org.ntwk.api.result.SpikeTrains;

/**
 * The spikes of one population by cell.
 *
 * <p>Where only some cells were recorded, it has a row for each of these; which of the others were silent and which were
 * left out cannot be told from the spikes, so the rows of silent cells come last.
 */
public final class SpikeTable {

    private static final int[] NO_SPIKES = new int[0];

    private final double dtMs;
    private final int steps;
    private final int[][] stepsOfRow;
    private final int[] rowOfCell;

    private SpikeTable(double dtMs, int steps, int[][] stepsOfRow, int[] rowOfCell) {
        this.dtMs = dtMs;
        this.steps = steps;
        this.stepsOfRow = stepsOfRow;
        this.rowOfCell = rowOfCell;
    }

    /** Reads all spikes, which are held as one number each. */
    public static SpikeTable of(SpikeTrains trains) {
        int[] counts = new int[trains.size()];
        trains.forEach((step, cell) -> counts[cell]++);
        int[] rowOfCell = rows(counts, trains.recorded());
        int[][] table = new int[trains.recorded()][];
        Arrays.fill(table, NO_SPIKES);
        for (int cell = 0; cell < counts.length; cell++) {
            if (counts[cell] > 0) {
                table[rowOfCell[cell]] = new int[counts[cell]];
            }
        }
        int[] next = new int[counts.length];
        trains.forEach((step, cell) -> table[rowOfCell[cell]][next[cell]++] = (int) step);
        return new SpikeTable(trains.dtMs(), (int) Math.round(trains.durationMs() / trains.dtMs()), table, rowOfCell);
    }

    /**
     * @param dtMs time step
     * @param steps of the whole run
     * @param stepsOfCell the steps at which each cell fired, ascending
     */
    public static SpikeTable of(double dtMs, int steps, int[]... stepsOfCell) {
        int[] rowOfCell = new int[stepsOfCell.length];
        Arrays.setAll(rowOfCell, cell -> cell);
        int[][] copy = Arrays.stream(stepsOfCell).map(int[]::clone).toArray(int[][]::new);
        return new SpikeTable(dtMs, steps, copy, rowOfCell);
    }

    /** The row of each cell, -1 where it has none. */
    private static int[] rows(int[] counts, int recorded) {
        int[] rows = new int[counts.length];
        if (recorded == counts.length) {
            Arrays.setAll(rows, cell -> cell);
            return rows;
        }
        int next = 0;
        for (int cell = 0; cell < rows.length; cell++) {
            rows[cell] = counts[cell] > 0 ? next++ : -1;
        }
        return rows;
    }

    /** Number of rows: the cells that were recorded. */
    public int cells() {
        return stepsOfRow.length;
    }

    public double dtMs() {
        return dtMs;
    }

    /** Number of steps of the whole run. */
    public int steps() {
        return steps;
    }

    public Window wholeRun() {
        return new Window(0, steps * dtMs);
    }

    /** The steps inside the window at which the cell of a row fired; a fresh array, ascending. */
    public int[] steps(int row, Window window) {
        int[] all = stepsOfRow[row];
        int from = position(all, window.firstIndex(0, dtMs, steps));
        int to = position(all, window.endIndex(0, dtMs, steps));
        return Arrays.copyOfRange(all, from, to);
    }

    /** The times in ms inside the window at which the cell of a row fired; a fresh array, ascending. */
    public double[] timesMs(int row, Window window) {
        int[] inside = steps(row, window);
        double[] times = new double[inside.length];
        Arrays.setAll(times, n -> inside[n] * dtMs);
        return times;
    }

    /** The times in ms of all spikes of a cell, given by its number in the population. */
    double[] timesOfCellMs(int cell) {
        return rowOfCell[cell] < 0 ? new double[0] : timesMs(rowOfCell[cell], wholeRun());
    }

    /**
     * The spikes of one row in bins from the start of the window; an incomplete last bin is dropped. Spikes are on whole
     * steps, so half a step keeps rounding from moving one on the edge of a bin.
     */
    double[] counts(int row, Window window, double binMs) {
        double[] counts = new double[bins(window, binMs)];
        for (int step : steps(row, window)) {
            int bin = (int) ((step * dtMs - window.fromMs() + dtMs / 2) / binMs);
            if (bin < counts.length) {
                counts[bin]++;
            }
        }
        return counts;
    }

    /** How many whole bins a window has. */
    int bins(Window window, double binMs) {
        return (int) ((window.lengthMs() + dtMs / 2) / binMs);
    }

    private static int position(int[] ascending, int step) {
        int found = Arrays.binarySearch(ascending, step);
        return found < 0 ? -found - 1 : found;
    }
}
