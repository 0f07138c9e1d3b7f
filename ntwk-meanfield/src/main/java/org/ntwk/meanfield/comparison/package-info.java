/**
 * Theory beside simulation: the rates of a mean field against those of runs of the same network, over windows of time,
 * with what is uncertain on either side.
 */
@NullMarked
package org.ntwk.meanfield.comparison;

import org.jspecify.annotations.NullMarked;
