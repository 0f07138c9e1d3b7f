package org.ntwk.core.engine;

import org.ntwk.api.stimulus.Waveform;

/** One function of time up to a moment, and another from then on. */
record SwitchedWaveform(Waveform before, double switchMs, Waveform after) implements Waveform {

    @Override
    public double valueAt(double tMs) {
        return tMs < switchMs ? before.valueAt(tMs) : after.valueAt(tMs);
    }
}
