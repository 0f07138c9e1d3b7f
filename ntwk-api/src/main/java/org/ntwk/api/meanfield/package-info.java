/**
 * What mean-field theory knows of a cell and of what reaches it, an {@link
 * org.ntwk.api.meanfield.IntegrateAndFireCell} and one {@link org.ntwk.api.meanfield.ShotNoiseInput} for each
 * presynaptic population, and how it turns rates into a rate: a {@link org.ntwk.api.meanfield.TransferFunctionModel} is
 * a plugin's named component, which makes a {@link org.ntwk.api.meanfield.TransferFunction} of one cell.
 *
 * <p>A {@link org.ntwk.api.meanfield.ReducedNetwork} is all of that for a whole network. It is made from the network
 * that is simulated; cells, synapses and stimuli say themselves what the theory sees of them.
 */
@API(status = API.Status.STABLE, since = "0.1")
@NullMarked
package org.ntwk.api.meanfield;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
