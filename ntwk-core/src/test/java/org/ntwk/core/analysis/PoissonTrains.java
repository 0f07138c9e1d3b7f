package org.ntwk.core.analysis;

import java.util.Arrays;
import org.ntwk.api.random.RandomStream;

/** Independent Poisson trains on a fine grid, with at most one spike of a cell in a step. */
final class PoissonTrains {

    private PoissonTrains() {}

    static SpikeTable of(int cells, double rateHz, double durationMs, double dtMs, long seed) {
        int steps = (int) Math.round(durationMs / dtMs);
        int[][] table = new int[cells][];
        for (int cell = 0; cell < cells; cell++) {
            table[cell] = train(RandomStream.of(seed, "trains").at(cell, 0), rateHz * dtMs * 1e-3, steps);
        }
        return SpikeTable.of(dtMs, steps, table);
    }

    private static int[] train(RandomStream stream, double probability, int steps) {
        int[] train = new int[steps];
        int spikes = 0;
        for (int step = 0; step < steps; step++) {
            if (stream.nextBoolean(probability)) {
                train[spikes++] = step;
            }
        }
        return Arrays.copyOf(train, spikes);
    }
}
