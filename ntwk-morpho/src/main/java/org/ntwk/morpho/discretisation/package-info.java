/** Cutting a morphology into compartments, each of one potential, and what connects them. */
@NullMarked
package org.ntwk.morpho.discretisation;

import org.jspecify.annotations.NullMarked;
