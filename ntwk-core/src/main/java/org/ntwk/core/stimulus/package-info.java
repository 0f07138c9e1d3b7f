/**
 * The stimuli and waveforms that ship: what reaches a network from outside, and the functions of time that it follows.
 *
 * <p>Random numbers of a drive belong to a block of {@value org.ntwk.api.stimulus.StimulusKernel#BLOCK} cells and a
 * step, so that a run is the same at any number of threads.
 */
@NullMarked
package org.ntwk.core.stimulus;

import org.jspecify.annotations.NullMarked;
