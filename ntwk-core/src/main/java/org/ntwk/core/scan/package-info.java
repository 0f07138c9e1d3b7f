/**
 * Scans: the points of an experiment, each checked before the first runs, then run as jobs by an executor and gathered.
 *
 * <p>The flow is {@link org.ntwk.core.scan.ScanChecker} (description into a {@link org.ntwk.core.scan.Scan}), {@code
 * JobQueue} and {@link org.ntwk.core.scan.JobRunner} (a job, which is data, into the file of a point), {@code Gathering}
 * (files into a {@link org.ntwk.api.scan.ScanResult}). Not here: the forms of files ({@code org.ntwk.core.file}, {@code
 * org.ntwk.core.hdf5}).
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@NullMarked
package org.ntwk.core.scan;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
