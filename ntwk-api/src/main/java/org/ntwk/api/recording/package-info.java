/**
 * What is kept of a run. When a sample is taken is part of the contract: at the start of a step.
 *
 * <p>What comes out is in {@link org.ntwk.api.result}.
 */
@API(status = API.Status.STABLE, since = "0.1")
@NullMarked
package org.ntwk.api.recording;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
