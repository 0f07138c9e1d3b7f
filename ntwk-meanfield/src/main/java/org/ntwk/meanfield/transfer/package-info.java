/**
 * Transfer functions: from the statistics of a membrane to the rate of the cell. They come in as plugins do: {@link
 * org.ntwk.meanfield.transfer.EffectiveThresholdModel}, whose threshold is fitted to simulations, and
 * {@link org.ntwk.meanfield.transfer.SiegertModel}, which is analytic.
 *
 * <p>{@link org.ntwk.meanfield.transfer.InverseTransfer} asks the other way round: which input gives a wanted rate.
 */
@NullMarked
package org.ntwk.meanfield.transfer;

import org.jspecify.annotations.NullMarked;
