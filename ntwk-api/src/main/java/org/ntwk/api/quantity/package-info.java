/**
 * Numbers with units: the border between what people write and the bare doubles of a simulation.
 *
 * <p>Not here: what values a component takes ({@link org.ntwk.api.parameter}).
 */
@API(status = API.Status.STABLE, since = "0.1")
@NullMarked
package org.ntwk.api.quantity;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
