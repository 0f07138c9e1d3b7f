package org.ntwk.morpho.measure;

/**
 * A complex impedance: how far a sinusoidal current moves a potential, and how much later.
 *
 * @param realMohm the part in phase with the current
 * @param imaginaryMohm negative where the potential comes after the current
 */
public record Impedance(double realMohm, double imaginaryMohm) {

    public double magnitudeMohm() {
        return Math.hypot(realMohm, imaginaryMohm);
    }

    /** In radians, negative where the potential comes after the current. */
    public double phase() {
        return Math.atan2(imaginaryMohm, realMohm);
    }
}
