package org.ntwk.core.engine;

import java.util.Arrays;
import org.ntwk.api.cell.CellKernel;

/** The cells of one worker that are refractory, in the order of their spikes: a growing ring. */
final class RefractoryQueue {

    private int[] cells = new int[64];
    private int[] steps = new int[64];
    private int head;
    private int count;

    void add(int step, int cell) {
        if (count == cells.length) {
            grow();
        }
        int at = (head + count) & (cells.length - 1);
        cells[at] = cell;
        steps[at] = step;
        count++;
    }

    /**
     * Begins anew with all cells of {@code [from, to)} that ever fired, after periods have changed. They are not in the
     * order of their spikes, so that the first {@link #hold} that could forget them may keep some for longer.
     */
    void restart(Population population, int from, int to) {
        head = 0;
        count = 0;
        for (int cell = from; cell < to; cell++) {
            if (population.lastSpike[cell] >= 0) {
                add(population.lastSpike[cell], cell);
            }
        }
    }

    /**
     * Holds every cell whose refractory period is not over, but not those that fired in this very step, and forgets
     * periods that no cell could still be in.
     */
    void hold(int step, int longest, Population population) {
        while (count > 0 && step - steps[head] >= longest) {
            head = (head + 1) & (cells.length - 1);
            count--;
        }
        int beforeEnd = Math.min(count, cells.length - head);
        hold(head, head + beforeEnd, step, population);
        hold(0, count - beforeEnd, step, population);
    }

    private void hold(int first, int end, int step, Population population) {
        CellKernel kernel = population.cell().value();
        int[] periods = population.refractorySteps;
        int[] held = cells;
        int[] fired = steps;
        for (int at = first; at < end; at++) {
            if (fired[at] < step && step - fired[at] < periods[held[at]]) {
                kernel.hold(held[at]);
            }
        }
    }

    private void grow() {
        int[] longerCells = Arrays.copyOf(cells, 2 * cells.length);
        int[] longerSteps = Arrays.copyOf(steps, 2 * steps.length);
        // The part before the head moves behind the old end, so that the ring is whole again.
        System.arraycopy(cells, 0, longerCells, cells.length, head);
        System.arraycopy(steps, 0, longerSteps, steps.length, head);
        cells = longerCells;
        steps = longerSteps;
    }
}
