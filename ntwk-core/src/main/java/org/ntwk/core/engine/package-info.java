/**
 * The clock loop: columns of state, logs of spikes, tables of connections, and the threads that own them.
 *
 * <p>A step from t to t + dt: samples are taken; stimuli drive; cells advance with the conductances of the step's start
 * and synaptic state decays; cells above threshold that are not refractory fire; after a barrier spikes are delivered,
 * acting from the next step on; cells that fired are reset.
 *
 * <p>There is one barrier a step: while a thread delivers the spikes of a step to its own cells, another may be in the
 * next step already, where it writes other lists of the log.
 *
 * <p>Cells are cut into blocks of fixed size and a thread owns whole blocks. Delivery is partitioned by target and adds
 * in the order of sources. Random streams belong to entities. Hence the same seed gives the same bits with any number of
 * threads.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
@NullMarked
package org.ntwk.core.engine;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
