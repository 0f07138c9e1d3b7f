/**
 * The description of a network: the first stage of the flow. Plain records, read from a file or built in Java, that can
 * be written back and are stored with every result.
 *
 * <p>Not here: anything that runs ({@link org.ntwk.api.simulation}).
 */
@API(status = API.Status.STABLE, since = "0.1")
@NullMarked
package org.ntwk.api.network;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
