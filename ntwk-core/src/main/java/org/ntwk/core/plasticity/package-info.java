/** The plasticity rules that ship with ntwk. */
@API(status = API.Status.INTERNAL, since = "0.1")
@NullMarked
package org.ntwk.core.plasticity;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
