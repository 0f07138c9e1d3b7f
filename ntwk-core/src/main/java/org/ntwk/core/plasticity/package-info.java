/** The plasticity rules that ship with ntwk. */
@NullMarked
package org.ntwk.core.plasticity;

import org.jspecify.annotations.NullMarked;
