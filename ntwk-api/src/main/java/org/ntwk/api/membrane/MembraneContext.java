package org.ntwk.api.membrane;

import org.ntwk.api.parameter.ParameterValues;

/** What a {@link MechanismKernel} works with: columns with one number for each entry, owned by the engine. */
public interface MembraneContext {

    /** Number of entries: cells or segments. */
    int size();

    /** The time step in ms. */
    double dtMs();

    ParameterValues parameters();

    /** The column of one of the mechanism's own variables, to read and write. */
    double[] state(String variable);

    /** The membrane potential in mV at the start of the step; to read. */
    double[] voltage();

    /** The column that conductances in nS are added to. */
    double[] conductance();

    /** The column that currents in pA are added to. */
    double[] current();

    /**
     * What a conductance or current of the parameters is multiplied with to be that of the entry: 1 for a point neuron,
     * whose parameters are totals; the area of a segment, whose parameters are densities.
     */
    double[] extent();
}
