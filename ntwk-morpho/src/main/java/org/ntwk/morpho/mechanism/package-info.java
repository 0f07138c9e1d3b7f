/**
 * Ion channels of dendrites and calcium within: each is a class with its parameters, gates, equations and source. The loops of
 * channels are one, the {@code ChannelKernel}.
 *
 * <p>Sees the API only, so that they serve point neurons as well.
 */
@NullMarked
package org.ntwk.morpho.mechanism;

import org.jspecify.annotations.NullMarked;
