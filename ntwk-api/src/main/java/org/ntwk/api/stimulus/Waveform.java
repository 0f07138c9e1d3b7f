package org.ntwk.api.stimulus;

/** A function of time. It is pure: it may be asked for any time, in any order, from any thread. */
public interface Waveform {

    /**
     * @param tMs time since the start of the run in ms
     * @return the value in the unit it was prepared for
     */
    double valueAt(double tMs);

    /** Whether the value never changes. */
    default boolean isConstant() {
        return false;
    }

    /** A waveform that always has the value. */
    static Waveform constant(double value) {
        return new ConstantWaveform(value);
    }
}
