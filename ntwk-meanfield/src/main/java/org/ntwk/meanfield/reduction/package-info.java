/**
 * From a description to its mean field: a {@link org.ntwk.api.meanfield.ReducedNetwork}, which the compiler of networks
 * makes, and a transfer function for each population become a {@link org.ntwk.meanfield.system.MeanFieldSystem} with
 * its inputs over time.
 */
@NullMarked
package org.ntwk.meanfield.reduction;

import org.jspecify.annotations.NullMarked;
