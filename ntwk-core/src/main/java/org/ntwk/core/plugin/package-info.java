/** Which components there are: discovery of plugins and the registry of what they bring. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@NullMarked
package org.ntwk.core.plugin;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
