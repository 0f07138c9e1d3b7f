package org.ntwk.api.simulation;

/**
 * What a run is expected to need, known before its connections are drawn.
 *
 * @param synapses expected number
 * @param memoryBytes of connections, state and recording buffers
 * @param recordedBytes that the recordings put on disk at most, spikes at an assumed mean rate
 */
public record Forecast(long synapses, long memoryBytes, long recordedBytes) {}
