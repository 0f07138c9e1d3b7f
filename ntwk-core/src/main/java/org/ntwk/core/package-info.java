/** The way in for programs: {@link org.ntwk.core.Ntwk}. */
@API(status = API.Status.STABLE, since = "0.1")
@NullMarked
package org.ntwk.core;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
