/**
 * The recorders that ship, and where a run keeps what recorders see: in memory up to a bound, in a temporary file beyond
 * it.
 *
 * <p>Not here: when recorders are called (the engine) and result files ({@code hdf5}).
 */
@API(status = API.Status.INTERNAL, since = "0.1")
@NullMarked
package org.ntwk.core.recording;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
