/**
 * Statistics of a membrane under shot noise: from rates to the cumulants of the membrane potential, and from these to
 * its distribution.
 *
 * <p>{@link org.ntwk.meanfield.membrane.ShotNoiseMembrane} holds the equations and their limits. It has no threshold and
 * does not know how cells fire.
 */
@NullMarked
package org.ntwk.meanfield.membrane;

import org.jspecify.annotations.NullMarked;
