/** From a description to a run: compile, start, advance, finish. Only the simulation is mutable. */
@NullMarked
package org.ntwk.api.simulation;

import org.jspecify.annotations.NullMarked;
