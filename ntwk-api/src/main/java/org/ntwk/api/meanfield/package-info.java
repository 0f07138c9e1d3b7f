/**
 * What mean-field theory knows of a cell and of what reaches it: an {@link
 * org.ntwk.api.meanfield.IntegrateAndFireCell} and one {@link org.ntwk.api.meanfield.ShotNoiseInput} for each
 * presynaptic population.
 */
@NullMarked
package org.ntwk.api.meanfield;

import org.jspecify.annotations.NullMarked;
