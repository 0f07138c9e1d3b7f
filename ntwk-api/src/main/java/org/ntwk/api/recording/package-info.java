/**
 * What is kept of a run. When a sample is taken is part of the contract: at the start of a step.
 *
 * <p>What comes out is in {@link org.ntwk.api.result}.
 */
@NullMarked
package org.ntwk.api.recording;

import org.jspecify.annotations.NullMarked;
