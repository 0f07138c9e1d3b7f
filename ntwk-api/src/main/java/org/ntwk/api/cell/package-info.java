/**
 * Point neurons: what a cell model declares and what its kernel computes. A model is one screen of parameters, state and
 * equation; its loops are a second class.
 *
 * <p>Intrinsic currents that several models share are mechanisms ({@link org.ntwk.api.membrane}).
 */
@API(status = API.Status.STABLE, since = "0.1")
@NullMarked
package org.ntwk.api.cell;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
