/**
 * What is measured of cells with dendrites: impedances, electrotonic distances and modes, and the potentials that synapses
 * and dendritic spikes make.
 */
@NullMarked
package org.ntwk.morpho.measure;

import org.jspecify.annotations.NullMarked;
