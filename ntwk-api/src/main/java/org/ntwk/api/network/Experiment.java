package org.ntwk.api.network;

/**
 * What an experiment file holds: a network and how it is run.
 *
 * @param network what is simulated
 * @param settings how
 */
public record Experiment(NetworkDescription network, RunSettings settings) {}
