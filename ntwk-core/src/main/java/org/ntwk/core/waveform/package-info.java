/**
 * The waveforms that ship: functions of time that rates, currents and conductances follow.
 *
 * <p>A change at a time T acts from the step that begins at T on. Whatever changes the result of a run is computed with
 * {@link StrictMath}, so that it is the same bits on every machine.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
@NullMarked
package org.ntwk.core.waveform;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
