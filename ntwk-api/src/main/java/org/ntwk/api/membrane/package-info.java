/**
 * Currents through a membrane, whatever the membrane belongs to. All that drives a membrane says so in two numbers for
 * each entry, a conductance g and a current i: {@code I = i − g·V}.
 */
@API(status = API.Status.STABLE, since = "0.1")
@NullMarked
package org.ntwk.api.membrane;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
