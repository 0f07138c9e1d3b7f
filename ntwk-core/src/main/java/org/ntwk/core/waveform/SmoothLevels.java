package org.ntwk.core.waveform;

import org.ntwk.api.stimulus.Waveform;
import org.ntwk.core.expression.ErrorFunction;

/** {@link Levels} convolved with a Gaussian: each change becomes a cumulative normal distribution. */
final class SmoothLevels implements Waveform {

    private final double baseline;
    private final double[] timesMs;
    private final double[] levels;
    private final double smoothingMs;

    /** @param smoothingMs standard deviation of the Gaussian, above 0 */
    SmoothLevels(double baseline, double[] timesMs, double[] levels, double smoothingMs) {
        this.baseline = baseline;
        this.timesMs = timesMs;
        this.levels = levels;
        this.smoothingMs = smoothingMs;
    }

    @Override
    public double valueAt(double tMs) {
        double value = baseline;
        double before = baseline;
        for (int n = 0; n < levels.length; n++) {
            value += (levels[n] - before) * ErrorFunction.normalProbability((tMs - timesMs[n]) / smoothingMs);
            before = levels[n];
        }
        return value;
    }
}
