package org.ntwk.api.cell;

import org.ntwk.api.parameter.ParameterValues;

/**
 * What a {@link CellKernel} works with. The engine owns all columns; each has one number for each cell of the
 * population, and stays the same array for the whole run. Of cells with {@linkplain CellCompartments compartments}, g, i and
 * {@link #membranePotential} have one for each compartment of each cell instead.
 */
public interface CellContext {

    /** Number of cells. */
    int size();

    /** The time step in ms. */
    double dtMs();

    /** The checked parameters of the model. */
    ParameterValues parameters();

    /** The column of a state variable, to read and write. */
    double[] state(String variable);

    /**
     * The potential in mV of each entry of g and i, for synapses and mechanisms to read. A cell with compartments writes it
     * at each step, and begins the next one with what stands there: synapses may have let it jump. Of a point neuron it is V.
     */
    default double[] membranePotential() {
        return state("V");
    }

    /** The conductance g in nS that drives each cell in this step; to read. */
    double[] conductance();

    /** The current i in pA that drives each cell in this step; to read. */
    double[] current();

    /** A column for values between two loops of one call; its content is lost between calls. */
    double[] scratch();
}
