package org.ntwk.core.compile;

import org.ntwk.api.stimulus.Waveform;
import org.ntwk.core.plugin.BrokenContract;
import org.ntwk.core.plugin.Owned;

/**
 * A function of time of a third-party plugin: whoever asks it, its faults are its plugin's. It is asked a few times a step
 * at most.
 */
final class OwnedWaveform implements Waveform {

    private final Owned<Waveform> waveform;

    private OwnedWaveform(Owned<Waveform> waveform) {
        this.waveform = waveform;
    }

    /** The function itself, if it ships with ntwk. */
    static Waveform of(Owned<Waveform> waveform) {
        return waveform.owner().isBuiltIn() ? waveform.value() : new OwnedWaveform(waveform);
    }

    @Override
    public double valueAt(double tMs) {
        try {
            double value = waveform.value().valueAt(tMs);
            if (!Double.isFinite(value)) {
                throw new BrokenContract("the value is " + value + ".", "It must be a finite number at any time.");
            }
            return value;
        } catch (Throwable thrown) { // a plugin may throw what it likes
            throw waveform.fault("valueAt, t = " + tMs + " ms", thrown);
        }
    }

    @Override
    public boolean isConstant() {
        return waveform.ask("isConstant", Waveform::isConstant);
    }
}
