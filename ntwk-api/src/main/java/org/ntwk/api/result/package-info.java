/** What a run leaves, in the field's words; the last stage before analysis and figures. */
@API(status = API.Status.STABLE, since = "0.1")
@NullMarked
package org.ntwk.api.result;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
