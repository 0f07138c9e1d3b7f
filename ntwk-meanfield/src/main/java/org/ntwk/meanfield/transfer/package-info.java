/**
 * Transfer functions: from the statistics of a membrane to the rate of the cell. Three models, which come in as plugins
 * do: {@link org.ntwk.meanfield.transfer.EffectiveThresholdModel} (fitted), {@link
 * org.ntwk.meanfield.transfer.SiegertModel} (analytic) and {@link org.ntwk.meanfield.transfer.TabulatedModel} (measured
 * or worked out before).
 *
 * <p>{@link org.ntwk.meanfield.transfer.InverseTransfer} asks the other way round: which input gives a wanted rate.
 */
@NullMarked
package org.ntwk.meanfield.transfer;

import org.jspecify.annotations.NullMarked;
