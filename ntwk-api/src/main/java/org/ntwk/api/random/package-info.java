/** Random numbers that depend on the seed and on what they are for, and on nothing else. */
@API(status = API.Status.STABLE, since = "0.1")
@NullMarked
package org.ntwk.api.random;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
