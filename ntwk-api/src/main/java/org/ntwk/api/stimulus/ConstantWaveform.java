package org.ntwk.api.stimulus;

/** The same value at all times. */
record ConstantWaveform(double value) implements Waveform {

    @Override
    public double valueAt(double tMs) {
        return value;
    }

    @Override
    public boolean isConstant() {
        return true;
    }
}
