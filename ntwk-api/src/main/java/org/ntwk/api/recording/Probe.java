package org.ntwk.api.recording;

import org.ntwk.api.quantity.Unit;

/** Reads one variable of the cells of a population, or of one compartment of each, at the present time. */
public interface Probe {

    Unit unit();

    double value(int cell);
}
