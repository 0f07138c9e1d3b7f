/**
 * Ion channels of dendrites: each is a class with its parameters, gates, equations and source. Their loops are one, the
 * {@code ChannelKernel}.
 *
 * <p>Sees the API only, so that they serve point neurons as well.
 */
@NullMarked
package org.ntwk.morpho.mechanism;

import org.jspecify.annotations.NullMarked;
