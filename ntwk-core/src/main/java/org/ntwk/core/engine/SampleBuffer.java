package org.ntwk.core.engine;

import java.util.List;
import java.util.stream.IntStream;
import org.ntwk.api.recording.Probe;

/**
 * The last samples of one recorder. Every worker reads the values of its own cells when they are due, into memory of its
 * own; while the network stands still the recorder is shown one moment after another.
 */
final class SampleBuffer {

    /** Larger buffers do not pay: more cells than half of this are read while the network stands still. */
    static final int VALUES = 1 << 15;

    private final SampledProbe[] probes;
    private final int[] cells;
    private final int rows;

    /** Where the cells of each worker begin among those of the recorder, and their number at the end. */
    private final int[] first;

    /** Of each worker: row after row, probe after probe. */
    private final double[][] values;

    /** Of each probe: one moment. */
    private final double[][] shown;

    /**
     * @param cells of the recorder, ascending
     * @param bounds the first cell of each worker, and the size of the population at the end
     */
    SampleBuffer(List<SampledProbe> probes, int[] cells, int[] bounds) {
        this.probes = probes.toArray(SampledProbe[]::new);
        this.cells = cells;
        int valuesOfRow = Math.max(1, this.probes.length * cells.length);
        rows = Math.min(EngineNetwork.LONGEST_SPAN, VALUES / valuesOfRow);
        first = IntStream.of(bounds)
                .map(bound ->
                        (int) IntStream.of(cells).filter(cell -> cell < bound).count())
                .toArray();
        values = new double[bounds.length - 1][];
        for (int worker = 0; worker < values.length; worker++) {
            values[worker] = new double[rows * this.probes.length * (first[worker + 1] - first[worker])];
        }
        shown = new double[this.probes.length][cells.length];
        for (int n = 0; n < shown.length; n++) {
            this.probes[n].show(shown[n]);
        }
    }

    /** Whether so few cells are sampled that a buffer of several moments is small. */
    static boolean pays(int probes, int cells) {
        return 2L * probes * cells <= VALUES;
    }

    /** How many moments it holds. */
    int rows() {
        return rows;
    }

    /** Reads the present values of a worker's cells. */
    void read(long sample, int worker) {
        int from = first[worker];
        int to = first[worker + 1];
        double[] own = values[worker];
        int at = (int) (sample % rows) * probes.length * (to - from);
        for (SampledProbe probe : probes) {
            Probe live = probe.live();
            for (int n = from; n < to; n++) {
                own[at++] = live.value(cells[n]);
            }
        }
    }

    /** Lets the probes show a moment that was read. */
    void show(long sample) {
        for (int worker = 0; worker < values.length; worker++) {
            int count = first[worker + 1] - first[worker];
            int at = (int) (sample % rows) * probes.length * count;
            for (double[] ofProbe : shown) {
                System.arraycopy(values[worker], at, ofProbe, first[worker], count);
                at += count;
            }
        }
    }
}
