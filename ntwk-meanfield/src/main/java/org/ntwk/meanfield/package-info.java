/**
 * Mean-field theory of networks of integrate-and-fire cells. It knows descriptions and cells through the API and never
 * the simulation.
 *
 * <p>The flow: rates of the presynaptic populations give statistics of the membrane potential ({@code membrane}), these
 * give the rate of the cell ({@code transfer}, {@code fit}), and populations that drive one another make a system, which is followed
 * over time ({@code system}) and set beside simulations ({@code comparison}). That system is made from the description
 * which is simulated ({@code reduction}). What is fitted was measured of single cells ({@code characterisation}). Times are in ms, potentials in mV, conductances in nS, capacitances in pF, currents in pA,
 * rates in Hz.
 */
@NullMarked
package org.ntwk.meanfield;

import org.jspecify.annotations.NullMarked;
