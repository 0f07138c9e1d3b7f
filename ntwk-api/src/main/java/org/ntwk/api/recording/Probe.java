package org.ntwk.api.recording;

import org.ntwk.api.quantity.Unit;

/** Reads one variable of the cells of a population, or of one compartment of each, at the present time. */
public interface Probe {

    /** Unit of the variable. */
    Unit unit();

    /** The present value of the cell. */
    double value(int cell);
}
