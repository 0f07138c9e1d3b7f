package org.ntwk.morpho.cable;

import org.ntwk.api.stimulus.Waveform;

/** An electrode in a compartment of a cell: it injects a current, or holds the potential. */
public final class Electrode {

    /**
     * The conductance in nS of a clamp: so much larger than any in a cell that V is the wanted one to the last bit, and so much
     * smaller than the largest number that nothing overflows.
     */
    private static final double CLAMP_NS = 1e30;

    private final int compartment;
    private final int cell;
    private final Waveform waveform;
    private final boolean clamps;
    private boolean withdrawn;

    Electrode(int compartment, int cell, Waveform waveform, boolean clamps) {
        this.compartment = compartment;
        this.cell = cell;
        this.waveform = waveform;
        this.clamps = clamps;
    }

    public int compartment() {
        return compartment;
    }

    public int cell() {
        return cell;
    }

    /** Whether it holds V now. */
    boolean clamps() {
        return clamps && !withdrawn;
    }

    /** Takes it out, from the next step on, for good. */
    public void withdraw() {
        withdrawn = true;
    }

    /**
     * Adds what it does in a step.
     *
     * @param half whether V is solved for in the middle of the step, not at its end
     */
    void apply(double[] conductance, double[] current, int entry, double middleMs, double endMs, boolean half) {
        if (withdrawn) {
            return;
        }
        if (clamps) {
            conductance[entry] += CLAMP_NS;
            current[entry] += CLAMP_NS * waveform.valueAt(half ? middleMs : endMs);
        } else {
            current[entry] += waveform.valueAt(middleMs);
        }
    }

    /** V at the end of a step; what was solved for in its middle would go on beyond a potential that jumps. */
    void hold(double[] voltage, int entry, double endMs) {
        if (clamps()) {
            voltage[entry] = waveform.valueAt(endMs);
        }
    }
}
