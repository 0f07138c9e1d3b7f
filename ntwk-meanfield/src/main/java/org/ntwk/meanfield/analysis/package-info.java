/**
 * What a mean-field system does in the long run, found from its equations rather than from trajectories. A {@link
 * org.ntwk.meanfield.analysis.SteadySystem} is the right-hand side that is looked at; {@link
 * org.ntwk.meanfield.analysis.SteadyRates} is that of the mean rates. {@link
 * org.ntwk.meanfield.analysis.FixedPointSearch} finds the fixed points in a {@link
 * org.ntwk.meanfield.analysis.StateBox} with their stability.
 */
@NullMarked
package org.ntwk.meanfield.analysis;

import org.jspecify.annotations.NullMarked;
