/** Arithmetic over columns of numbers, for kernels that must be fast. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@NullMarked
package org.ntwk.api.numeric;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
