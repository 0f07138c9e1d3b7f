/** Which cell projects onto which. Draws are keyed by target, so that they are the same at any number of threads. */
@API(status = API.Status.STABLE, since = "0.1")
@NullMarked
package org.ntwk.api.connectivity;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
