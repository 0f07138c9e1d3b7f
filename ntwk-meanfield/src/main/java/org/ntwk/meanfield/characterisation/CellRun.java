package org.ntwk.meanfield.characterisation;

/**
 * One simulation.
 *
 * @param place what drives the cells
 * @param cells how many copies of the cell
 * @param seed of their input
 */
public record CellRun(Place place, int cells, long seed) {}
