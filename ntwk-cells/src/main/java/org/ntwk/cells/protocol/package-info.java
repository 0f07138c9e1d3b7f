/**
 * Experiments with a single cell, as an electrophysiologist does them: current steps, a clamp, a frequency–current curve.
 * Each is a description like that of a network, for any simulator.
 *
 * <p>Not here: figures of what comes out.
 */
@NullMarked
package org.ntwk.cells.protocol;

import org.jspecify.annotations.NullMarked;
