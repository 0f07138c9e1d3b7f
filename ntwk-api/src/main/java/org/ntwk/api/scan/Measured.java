package org.ntwk.api.scan;

import org.ntwk.api.quantity.Unit;

/**
 * One number that was measured.
 *
 * @param name what and of which population, such as {@code rate.Exc}
 * @param unit of the value
 * @param value the number; NaN where there is none, such as the variation of intervals between no spikes
 */
public record Measured(String name, Unit unit, double value) {}
