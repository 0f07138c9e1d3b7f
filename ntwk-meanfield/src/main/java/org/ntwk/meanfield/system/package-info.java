/**
 * Mean-field systems: populations whose rates drive one another through their transfer functions. A {@link
 * org.ntwk.meanfield.system.MeanFieldSystem} is what the equations are made of, {@link
 * org.ntwk.meanfield.system.HeldInputs} what reaches it from outside over time, {@link
 * org.ntwk.meanfield.system.FirstOrderMeanField} integrates the mean rates. What comes out is a {@link
 * org.ntwk.meanfield.system.Trajectory}.
 */
@NullMarked
package org.ntwk.meanfield.system;

import org.jspecify.annotations.NullMarked;
