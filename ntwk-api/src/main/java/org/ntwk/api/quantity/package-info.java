/**
 * Numbers with units: the border between what people write and the bare doubles of a simulation.
 *
 * <p>Not here: what values a component takes ({@link org.ntwk.api.parameter}).
 */
@NullMarked
package org.ntwk.api.quantity;

import org.jspecify.annotations.NullMarked;
