/**
 * Result files in HDF5: one file for a run, readable by any HDF5 library and by the loader of ntwk's Python predecessor.
 *
 * <p>Datasets stand at the root under the predecessor's names ({@code tRASTER_Exc}, {@code VMS_Exc}); what it lacks is in
 * their attributes (units, time base, cells) and in the group {@code provenance}.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@NullMarked
package org.ntwk.core.hdf5;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
