/** The cable equation on a tree of compartments: how potentials change in time, and resistances at rest. */
@NullMarked
package org.ntwk.morpho.cable;

import org.jspecify.annotations.NullMarked;
