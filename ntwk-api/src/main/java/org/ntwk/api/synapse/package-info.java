/** Synaptic kinetics. A synapse knows no cell and a cell knows no synapse: both see a conductance and a current. */
@NullMarked
package org.ntwk.api.synapse;

import org.jspecify.annotations.NullMarked;
