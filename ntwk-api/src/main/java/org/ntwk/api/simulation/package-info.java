/** From a description to a run: compile, start, advance, finish. Only the simulation is mutable. */
@API(status = API.Status.STABLE, since = "0.1")
@NullMarked
package org.ntwk.api.simulation;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
