/**
 * The stimuli that ship: what reaches a network from outside.
 *
 * <p>Random numbers of a drive belong to a block of {@value org.ntwk.api.stimulus.StimulusKernel#BLOCK} cells and a
 * step, so that a run is the same at any number of threads.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
@NullMarked
package org.ntwk.core.stimulus;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
