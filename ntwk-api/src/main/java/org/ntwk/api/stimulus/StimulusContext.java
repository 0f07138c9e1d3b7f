package org.ntwk.api.stimulus;

import org.ntwk.api.network.NetworkDescription;
import org.ntwk.api.network.StimulusDescription;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.random.RandomStream;

/** The stimulated population, as a {@link StimulusKernel} sees it. */
public interface StimulusContext {

    /** Number of cells of the target population. */
    int size();

    /** The time step in ms. */
    double dtMs();

    /** The checked parameters of the stimulus. */
    ParameterValues parameters();

    /** Whether a cell is among those that the stimulus was given for. */
    boolean isSelected(int cell);

    /** A stream of this stimulus and target, for the use of one kernel; move it with {@link RandomStream#at}. */
    RandomStream random();

    /** The column that conductances in nS are added to. */
    double[] conductance();

    /** The column that currents in pA are added to. */
    double[] current();

    /** The whole network, for stimuli that depend on their place in it. */
    NetworkDescription network();

    /** The stimulus itself. */
    StimulusDescription stimulus();

    /** Where the stimulus stands in the description, for problems. */
    String path();

    /** Takes what is wrong with the description. */
    Problems problems();
}
