/**
 * Draws as the original framework made them, so that its published runs come out spike for spike: numpy's legacy
 * generator, connectivity from one stream that runs through all projections, and a drive of at most one event a step.
 *
 * <p>For that purpose alone. Everything here is sequential by nature and keeps the original's faults; new work draws with
 * {@code fixed-in-degree} and {@code poisson-drive}.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
@NullMarked
package org.ntwk.core.original;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
