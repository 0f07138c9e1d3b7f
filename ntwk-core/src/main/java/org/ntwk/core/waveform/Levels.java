package org.ntwk.core.waveform;

import org.ntwk.api.stimulus.Waveform;

/** One level after the other, each from its time on. */
final class Levels implements Waveform {

    /**
     * How far ahead of its time a level is taken, in ms: t = k·dt may fall short of it by rounding. Far below any time
     * step, and above the rounding of times up to 1e9 ms.
     */
    private static final double ROUNDING_MS = 1e-6;

    private final double baseline;
    private final double[] timesMs;
    private final double[] levels;

    /**
     * @param baseline the value before the first time
     * @param timesMs in ascending order
     * @param levels as many
     */
    Levels(double baseline, double[] timesMs, double[] levels) {
        this.baseline = baseline;
        this.timesMs = timesMs;
        this.levels = levels;
    }

    @Override
    public double valueAt(double tMs) {
        int low = 0;
        int high = timesMs.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (timesMs[middle] <= tMs + ROUNDING_MS) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? baseline : levels[low - 1];
    }
}
