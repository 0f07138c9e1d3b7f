/**
 * How components come into ntwk: a {@link org.ntwk.api.plugin.NtwkPlugin} lists them by kind. ntwk's own components come
 * in the same way.
 */
@API(status = API.Status.STABLE, since = "0.1")
@NullMarked
package org.ntwk.api.plugin;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
