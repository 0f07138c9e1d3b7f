package org.ntwk.core.hdf5;

import io.jhdf.api.Dataset;
import org.ntwk.api.result.SpikeTrains;

/**
 * Events in a file, read piece by piece.
 *
 * @param times of the events in ms
 * @param cellsOfTimes the cell of each
 */
record FileEvents(
        String population,
        String name,
        int size,
        int recorded,
        double dtMs,
        double durationMs,
        Dataset times,
        Dataset cellsOfTimes)
        implements SpikeTrains {

    private static final int EVENTS_OF_PIECE = 1 << 16;

    @Override
    public long count() {
        return times.getSize();
    }

    @Override
    public void forEach(SpikeVisitor visitor) {
        long count = count();
        for (long from = 0; from < count; from += EVENTS_OF_PIECE) {
            int here = (int) Math.min(EVENTS_OF_PIECE, count - from);
            double[] timesMs = Slices.doubles(times, from, here);
            int[] cells = Slices.ints(cellsOfTimes, from, here);
            for (int n = 0; n < here; n++) {
                visitor.spike(Math.round(timesMs[n] / dtMs), cells[n]);
            }
        }
    }
}
