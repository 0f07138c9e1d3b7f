package org.ntwk.core.engine;

import org.jspecify.annotations.Nullable;

/**
 * The synapses of one projection onto the cells of one worker, as compressed rows: all with the first delay by source,
 * then all with the second delay, and so on. Within a row targets ascend.
 *
 * @param sources number of source cells
 * @param delaySteps the delays that occur, ascending
 * @param rowStart where the row of delay d and source s begins: entry {@code d·sources + s}; one entry more at the end
 * @param targets postsynaptic cells
 * @param weight of every synapse, times the gain of the synapse model, if {@code weights} is null
 * @param weights of each synapse, times the gain, where they differ
 */
record ConnectionTable(
        int sources, int[] delaySteps, int[] rowStart, int[] targets, double weight, double @Nullable [] weights) {

    long bytes() {
        return 4L * (rowStart.length + targets.length) + (weights == null ? 0 : 8L * weights.length);
    }
}
