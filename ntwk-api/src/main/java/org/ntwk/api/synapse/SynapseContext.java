package org.ntwk.api.synapse;

import org.ntwk.api.parameter.ParameterValues;

/**
 * What a {@link SynapseKernel} works with: columns with one number for each entry, owned by the engine. An entry is a target
 * cell, or a compartment of one that has {@linkplain org.ntwk.api.cell.CellCompartments compartments}.
 */
public interface SynapseContext {

    /** Number of entries. */
    int size();

    /** The time step in ms. */
    double dtMs();

    /** The checked parameters of the model. */
    ParameterValues parameters();

    /** The column of one of the model's variables, to read and write. */
    double[] state(String variable);

    /** The membrane potential in mV of the targets at the start of the step; to read. */
    double[] voltage();

    /** The column that conductances in nS are added to. */
    double[] conductance();

    /** The column that currents in pA are added to. */
    double[] current();
}
