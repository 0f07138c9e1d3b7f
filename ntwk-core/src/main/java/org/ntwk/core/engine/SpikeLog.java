package org.ntwk.core.engine;

import java.util.Arrays;

/**
 * The spikes of one population in the last steps, by step and by the worker that found them; cells ascend within a
 * worker and from one worker to the next. A worker writes its own lists; the barrier of a step makes them visible.
 */
final class SpikeLog {

    /** A list that is made for the first spike of a slot has so many places. */
    private static final int SHORTEST_LIST = 64;

    /** What a slot of a worker takes with a list of the shortest length, for the forecast; 16 bytes are the list's head. */
    static final int BYTES_PER_SLOT = (SHORTEST_LIST + 2) * Integer.BYTES + 16;

    private final int slots;
    private final int[][][] cells;
    private final int[][] counts;

    /** @param steps how many steps are kept */
    SpikeLog(int workers, int steps) {
        slots = steps;
        cells = new int[workers][steps][];
        counts = new int[workers][steps];
        for (int[][] ofWorker : cells) {
            Arrays.fill(ofWorker, new int[0]);
        }
    }

    /** How many steps are kept. Spikes that would arrive behind the end of the run are not. */
    static int slots(int longestDelay, long plannedSteps) {
        return (int) Math.min(longestDelay, plannedSteps) + EngineNetwork.LONGEST_SPAN + 2;
    }

    /** Forgets what the worker wrote into the slot of this step a round ago. */
    void open(int step, int worker) {
        counts[worker][step % slots] = 0;
    }

    void add(int step, int worker, int cell) {
        int slot = step % slots;
        int[] list = cells[worker][slot];
        int count = counts[worker][slot];
        if (count == list.length) {
            list = Arrays.copyOf(list, Math.max(SHORTEST_LIST, 2 * count));
            cells[worker][slot] = list;
        }
        list[count] = cell;
        counts[worker][slot] = count + 1;
    }

    /** Puts the cells of a step in order, for those that were not added so. */
    void sort(int step, int worker) {
        sort(cells(step, worker), count(step, worker));
    }

    /** Shell's method with the steps of Knuth; Arrays.sort allocates in later versions of Java. */
    private static void sort(int[] list, int count) {
        int gap = 1;
        while (gap < count / 3) {
            gap = 3 * gap + 1;
        }
        for (; gap > 0; gap /= 3) {
            for (int n = gap; n < count; n++) {
                int cell = list[n];
                int at = n;
                for (; at >= gap && list[at - gap] > cell; at -= gap) {
                    list[at] = list[at - gap];
                }
                list[at] = cell;
            }
        }
    }

    /** The cells that fired; only the first {@link #count} entries count. */
    int[] cells(int step, int worker) {
        return cells[worker][step % slots];
    }

    int count(int step, int worker) {
        return counts[worker][step % slots];
    }
}
