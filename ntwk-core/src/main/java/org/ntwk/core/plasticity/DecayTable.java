package org.ntwk.core.plasticity;

/** The factors exp(−n dt/tau) of n steps: read from a table for the intervals that occur often. */
final class DecayTable {

    private static final int LONGEST = 1 << 14;

    /** Beyond so many time constants intervals are rare. */
    private static final int TIME_CONSTANTS = 10;

    private final double perStep;
    private final double[] factors;

    /** @param tauMs the time constant; with 0 nothing is left after a step */
    DecayTable(double tauMs, double dtMs) {
        perStep = dtMs / tauMs;
        factors = new double[(int) Math.min(LONGEST, 1 + TIME_CONSTANTS / perStep)];
        for (int steps = 0; steps < factors.length; steps++) {
            factors[steps] = exp(steps);
        }
    }

    /** @param steps not negative */
    double after(int steps) {
        return steps < factors.length ? factors[steps] : exp(steps);
    }

    private double exp(int steps) {
        return steps == 0 ? 1 : StrictMath.exp(-steps * perStep);
    }
}
