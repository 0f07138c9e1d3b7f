package org.ntwk.core.engine;

/**
 * The synapses of a table by target.
 *
 * @param start where the synapses of each target begin; one entry more at the end
 * @param synapses indices into the table, ascending for each target
 * @param rows the row of each of them
 */
record TargetIndex(int[] start, int[] synapses, int[] rows) {

    /** Bytes for each synapse, for the forecast. */
    static final int BYTES_PER_SYNAPSE = 2 * Integer.BYTES;

    /**
     * @param targets of the synapses in a table
     * @param rowStart where the rows of the table begin
     * @param from the first target, of {@code count}
     */
    static TargetIndex of(int[] targets, int[] rowStart, int from, int count) {
        int[] start = new int[count + 1];
        for (int target : targets) {
            start[target - from + 1]++;
        }
        for (int target = 0; target < count; target++) {
            start[target + 1] += start[target];
        }
        int[] next = start.clone();
        int[] synapses = new int[targets.length];
        int[] rows = new int[targets.length];
        for (int row = 0; row < rowStart.length - 1; row++) {
            for (int synapse = rowStart[row]; synapse < rowStart[row + 1]; synapse++) {
                int at = next[targets[synapse] - from]++;
                synapses[at] = synapse;
                rows[at] = row;
            }
        }
        return new TargetIndex(start, synapses, rows);
    }

    long bytes() {
        return 4L * (start.length + synapses.length + rows.length);
    }
}
