/**
 * What a mean-field system does in the long run, found from its equations rather than from trajectories. A {@link
 * org.ntwk.meanfield.analysis.SteadySystem} is the right-hand side that is looked at; {@link
 * org.ntwk.meanfield.analysis.SteadyRates} is that of the mean rates. {@link
 * org.ntwk.meanfield.analysis.FixedPointSearch} finds the fixed points in a {@link
 * org.ntwk.meanfield.analysis.StateBox} with their stability; {@link
 * org.ntwk.meanfield.analysis.Continuation} follows one over a parameter into a {@link
 * org.ntwk.meanfield.analysis.Branch} with its bifurcations. {@link
 * org.ntwk.meanfield.analysis.PhasePlane} and {@link org.ntwk.meanfield.analysis.FixedPointDiagram} show two variables and
 * one, {@link org.ntwk.meanfield.analysis.HeldVariables} a slice of a system with more. {@link
 * org.ntwk.meanfield.analysis.LinearisedRates} are the rates near a stable point: how they follow periodic
 * inputs, and how they fluctuate.
 */
@NullMarked
package org.ntwk.meanfield.analysis;

import org.jspecify.annotations.NullMarked;
