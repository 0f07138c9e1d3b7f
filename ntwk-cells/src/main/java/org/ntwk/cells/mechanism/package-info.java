/**
 * Intrinsic currents of point neurons, and of segments of a dendrite, as plugins: each is a class with its parameters,
 * state and equation, and its loops.
 *
 * <p>Sees the API only, like anybody's plugin.
 */
@NullMarked
package org.ntwk.cells.mechanism;

import org.jspecify.annotations.NullMarked;
