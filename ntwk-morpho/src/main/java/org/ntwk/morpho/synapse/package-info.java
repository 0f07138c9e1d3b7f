/**
 * Synapses on dendrites: what receptors do, where synapses are, and which events reach them. They add to the conductances
 * and currents of a {@link org.ntwk.morpho.cable.CableSimulation}.
 */
@NullMarked
package org.ntwk.morpho.synapse;

import org.jspecify.annotations.NullMarked;
