/**
 * Mean-field systems: populations whose rates drive one another through their transfer functions. A {@link
 * org.ntwk.meanfield.system.MeanFieldSystem} is what the equations are made of, {@link
 * org.ntwk.meanfield.system.HeldInputs} what reaches it from outside over time, {@link
 * org.ntwk.meanfield.system.FirstOrderMeanField} integrates the mean rates, {@link
 * org.ntwk.meanfield.system.SecondOrderMeanField} their covariances as well, both by an {@link
 * org.ntwk.meanfield.system.Integrator}; cells may have {@link
 * org.ntwk.meanfield.system.Adaptation}. What comes out is a {@link org.ntwk.meanfield.system.Trajectory} or a {@link
 * org.ntwk.meanfield.system.SecondOrderTrajectory}.
 */
@NullMarked
package org.ntwk.meanfield.system;

import org.jspecify.annotations.NullMarked;
