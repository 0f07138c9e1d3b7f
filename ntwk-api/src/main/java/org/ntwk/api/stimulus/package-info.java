/** Input from outside: functions of time, and stimuli that turn them into spikes, conductances and currents. */
@NullMarked
package org.ntwk.api.stimulus;

import org.jspecify.annotations.NullMarked;
