package org.ntwk.core.engine;

import java.util.List;

/** The cells of one population that one worker owns. */
interface Part {

    /** Lets other cells see the potentials of the step's start; only in networks whose cells look at others. */
    void sharePotentials();

    /** Integrates from the start of a step to its end and finds the cells that fire. */
    void advance(int step, double tMs, PhaseClock clock);

    /** Delivers what arrives in this step and resets the cells that fired. All workers have advanced before. */
    void deliver(int step, PhaseClock clock);

    /** How many synapses the spikes reach that arrive in this step; for measurements only. */
    long synapticEvents(int step);

    /** Takes the kernels of the population, and these stimuli, as they are now. */
    void refresh(List<StimulusPart> stimuli);
}
