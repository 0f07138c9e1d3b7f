/**
 * Scans: one experiment at many points. A {@link org.ntwk.api.scan.ScanDescription} says which places of the experiment
 * take which values, a {@link org.ntwk.api.scan.ScanExecutor} runs the points, which are jobs that know nothing of each
 * other, {@link org.ntwk.api.scan.Measure}s say what is kept of each, and a {@link org.ntwk.api.scan.ScanResult} gathers
 * them.
 */
@API(status = API.Status.STABLE, since = "0.1")
@NullMarked
package org.ntwk.api.scan;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
