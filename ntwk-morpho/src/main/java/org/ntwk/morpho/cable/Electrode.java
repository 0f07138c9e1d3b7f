package org.ntwk.morpho.cable;

import org.ntwk.api.stimulus.Waveform;

/**
 * An electrode in a compartment of a cell: it injects a current, holds the potential, or opens a conductance as a dynamic
 * clamp does. What it does follows a function of time, which may be exchanged while it is there.
 */
public final class Electrode {

    /**
     * The conductance in nS of a clamp: so much larger than any in a cell that V is the wanted one to the last bit, and so much
     * smaller than the largest number that nothing overflows.
     */
    private static final double CLAMP_NS = 1e30;

    /** What the function of time says. */
    enum Kind {
        CURRENT_PA,
        POTENTIAL_MV,
        CONDUCTANCE_NS
    }

    private final int compartment;
    private final int cell;
    private final Kind kind;
    private final double reversalMv;
    private Waveform waveform;
    private boolean withdrawn;

    /** @param reversalMv of a conductance; else without a meaning */
    Electrode(int compartment, int cell, Kind kind, Waveform waveform, double reversalMv) {
        this.compartment = compartment;
        this.cell = cell;
        this.kind = kind;
        this.waveform = waveform;
        this.reversalMv = reversalMv;
    }

    public int compartment() {
        return compartment;
    }

    public int cell() {
        return cell;
    }

    /** Whether it changes what V is divided by. */
    boolean addsConductance() {
        return kind != Kind.CURRENT_PA && !withdrawn;
    }

    /** Follows another function of time from the next step on: again of its current, potential or conductance. */
    public void follow(Waveform other) {
        waveform = other;
    }

    /** Takes it out, from the next step on, for good. */
    public void withdraw() {
        withdrawn = true;
    }

    /**
     * Adds what it does in a step.
     *
     * @param half whether V is solved for in the middle of the step, not at its end
     * @throws IllegalStateException if its conductance is negative
     */
    void apply(double[] conductance, double[] current, int entry, double middleMs, double endMs, boolean half) {
        if (withdrawn) {
            return;
        }
        switch (kind) {
            case CURRENT_PA -> current[entry] += waveform.valueAt(middleMs);
            case POTENTIAL_MV -> {
                conductance[entry] += CLAMP_NS;
                current[entry] += CLAMP_NS * waveform.valueAt(half ? middleMs : endMs);
            }
            case CONDUCTANCE_NS -> {
                double open = waveform.valueAt(middleMs);
                if (open < 0) {
                    throw new IllegalStateException(
                            "the conductance of an electrode is " + open + " nS at " + middleMs + " ms");
                }
                conductance[entry] += open;
                current[entry] += open * reversalMv;
            }
        }
    }

    /** V at the end of a step; what was solved for in its middle would go on beyond a potential that jumps. */
    void hold(double[] voltage, int entry, double endMs) {
        if (kind == Kind.POTENTIAL_MV && !withdrawn) {
            voltage[entry] = waveform.valueAt(endMs);
        }
    }
}
