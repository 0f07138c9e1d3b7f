/** Input from outside: functions of time, and stimuli that turn them into spikes, conductances and currents. */
@API(status = API.Status.STABLE, since = "0.1")
@NullMarked
package org.ntwk.api.stimulus;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
