package org.ntwk.api.network;

/**
 * Synapses from the cells of one population onto those of another (or the same).
 *
 * @param source name of the presynaptic population
 * @param target name of the postsynaptic population
 * @param rule which cells are connected
 * @param contact how their spikes act
 */
public record ProjectionDescription(String source, String target, ComponentDescription rule, SynapticContact contact) {}
