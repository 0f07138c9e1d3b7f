package org.ntwk.core.validation;

import java.util.Arrays;
import org.ntwk.api.result.SpikeTrains;

/**
 * The spikes of one population by cell.
 *
 * @param dtMs time step
 * @param steps of the whole run
 * @param stepsOfCell the steps at which each cell fired, ascending
 */
record SpikeTable(double dtMs, int steps, int[][] stepsOfCell) {

    static SpikeTable of(SpikeTrains trains) {
        int[] counts = new int[trains.size()];
        trains.forEach((step, cell) -> counts[cell]++);
        int[][] table = new int[counts.length][];
        for (int cell = 0; cell < counts.length; cell++) {
            table[cell] = new int[counts[cell]];
        }
        int[] next = new int[counts.length];
        trains.forEach((step, cell) -> table[cell][next[cell]++] = (int) step);
        return new SpikeTable(trains.dtMs(), (int) Math.round(trains.durationMs() / trains.dtMs()), table);
    }

    int cells() {
        return stepsOfCell.length;
    }

    /** The times in ms at which one cell fired inside the window. */
    double[] timesMs(int cell, Window window) {
        return Arrays.stream(stepsOfCell[cell])
                .mapToDouble(step -> step * dtMs)
                .filter(window::contains)
                .toArray();
    }
}
