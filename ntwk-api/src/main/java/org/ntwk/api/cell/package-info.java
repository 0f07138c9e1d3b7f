/**
 * Point neurons: what a cell model declares and what its kernel computes. A model is one screen of parameters, state and
 * equation; its loops are a second class.
 *
 * <p>Intrinsic currents that several models share are mechanisms ({@link org.ntwk.api.membrane}).
 */
@NullMarked
package org.ntwk.api.cell;

import org.jspecify.annotations.NullMarked;
