package org.ntwk.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ntwk.api.cell.CellKernel;
import org.ntwk.api.cell.FoundCells;
import org.ntwk.testkit.context.TestCells;

/** Steps cells as the engine does, under an input that differs between cells and moments. */
final class CellRun {

    final TestCells cells;
    final CellKernel kernel;

    /** Step and cell of each spike, one after the other. */
    final List<Integer> spikes = new ArrayList<>();

    private final double strongestPa;
    private final FoundCells found;
    private final int[] lastSpike;
    private int step;

    /** @param strongestPa the current of the cell that is driven most */
    CellRun(TestCells cells, double strongestPa) {
        this.cells = cells;
        this.strongestPa = strongestPa;
        kernel = cells.prepare();
        found = new FoundCells(cells.scratch());
        lastSpike = new int[cells.size()];
        Arrays.fill(lastSpike, Integer.MIN_VALUE / 2);
    }

    CellRun initialise(int... cuts) {
        forRanges(cuts, kernel::initialise);
        return this;
    }

    /** Steps, each in the ranges between cuts, the last one first in every other step. */
    CellRun steps(int count, int... cuts) {
        for (int n = 0; n < count; n++) {
            drive();
            double tMs = step * cells.dtMs();
            List<Integer> fired = new ArrayList<>();
            forRanges(cuts, (from, to) -> {
                kernel.advance(from, to, tMs);
                findSpikes(from, to, fired);
            });
            for (int cell = 0; cell < cells.size(); cell++) {
                if (lastSpike[cell] < step && isRefractory(cell)) {
                    kernel.hold(cell);
                }
            }
            fired.stream().sorted().forEach(cell -> {
                spikes.add(step);
                spikes.add(cell);
                kernel.reset(cell);
            });
            step++;
        }
        return this;
    }

    /** How many whole steps a refractory period has; one that ends a thousandth before a step's end has that step. */
    static long refractorySteps(double refractoryMs, double dtMs) {
        return (long) Math.floor(refractoryMs / dtMs + 1e-3);
    }

    private boolean isRefractory(int cell) {
        return step - lastSpike[cell] < refractorySteps(kernel.refractoryMs(cell), cells.dtMs());
    }

    private void findSpikes(int from, int to, List<Integer> fired) {
        int count = found.search(kernel, from, to);
        for (int n = 0; n < count; n++) {
            int cell = found.cell(n);
            if (!isRefractory(cell)) {
                lastSpike[cell] = step;
                fired.add(cell);
            }
        }
    }

    /** Currents from 0 up, all of them on the first entry of a cell, and small conductances. */
    void drive() {
        double[] g = cells.conductance();
        double[] i = cells.current();
        Arrays.fill(i, 0);
        for (int entry = 0; entry < g.length; entry++) {
            g[entry] = 0.1 / cells.entriesOfCell() * fraction(0.7548776662 * entry + 0.01 * step);
        }
        for (int cell = 0; cell < cells.size(); cell++) {
            double wave = 1 + 0.2 * Math.sin(0.05 * step + cell);
            i[cell * cells.entriesOfCell()] = strongestPa * fraction(0.6180339887 * (cell + 1)) * wave;
        }
    }

    private static double fraction(double x) {
        return x - Math.floor(x);
    }

    private void forRanges(int[] cuts, Ranges ranges) {
        int[] ends = Arrays.copyOf(cuts, cuts.length + 1);
        ends[cuts.length] = cells.size();
        boolean downwards = step % 2 == 1;
        for (int n = 0; n < ends.length; n++) {
            int at = downwards ? ends.length - 1 - n : n;
            ranges.take(at == 0 ? 0 : ends[at - 1], ends[at]);
        }
    }

    private interface Ranges {
        void take(int from, int to);
    }
}
