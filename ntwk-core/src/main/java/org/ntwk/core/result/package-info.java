/** The result of a run, wherever its series are kept. */
@API(status = API.Status.INTERNAL, since = "0.1")
@NullMarked
package org.ntwk.core.result;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
