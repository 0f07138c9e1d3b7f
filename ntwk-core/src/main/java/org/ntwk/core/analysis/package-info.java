/**
 * What the activity of a run is like: pure functions of its spikes and traces; the last stage before figures.
 *
 * <p>{@link org.ntwk.core.analysis.SpikeTable} (spikes by cell) and {@link org.ntwk.core.analysis.Samples} (traces in a
 * window) are what the measures take. Every measure states its definition; where several are in use, it is the one of the
 * reference data in the validation tests, which use the same code.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@NullMarked
package org.ntwk.core.analysis;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
