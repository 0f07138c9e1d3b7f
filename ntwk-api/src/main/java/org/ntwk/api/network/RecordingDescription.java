package org.ntwk.api.network;

/**
 * What is to be recorded of a population.
 *
 * @param population its name
 * @param cells which cells
 * @param recorder the recorder component, such as {@code spikes}
 */
public record RecordingDescription(String population, CellSelection cells, ComponentDescription recorder) {}
