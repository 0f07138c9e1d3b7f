/**
 * What mean-field theory knows of a cell and of what reaches it, an {@link
 * org.ntwk.api.meanfield.IntegrateAndFireCell} and one {@link org.ntwk.api.meanfield.ShotNoiseInput} for each
 * presynaptic population, and how it turns rates into a rate: a {@link org.ntwk.api.meanfield.TransferFunctionModel} is
 * a plugin's named component, which makes a {@link org.ntwk.api.meanfield.TransferFunction} of one cell.
 */
@NullMarked
package org.ntwk.api.meanfield;

import org.jspecify.annotations.NullMarked;
