package org.ntwk.meanfield.fit;

import org.ntwk.api.quantity.Unit;

/** What one number of the place of a {@link FitPoint} is: mostly the rate of a presynaptic population. */
public record FitAxis(String name, Unit unit) {}
