package org.ntwk.core.analysis;

import org.ntwk.api.quantity.Unit;

/**
 * One number of the table of a run.
 *
 * @param population it belongs to
 * @param name of the statistic, the same for every population and run
 * @param value finite, in the unit
 * @param count over how many cells or pairs it is a mean
 * @param meaning what it is, in a line
 */
public record Statistic(String population, String name, double value, Unit unit, int count, String meaning) {}
