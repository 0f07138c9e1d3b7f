/**
 * Reading and writing morphologies as SWC files, the format of NeuroMorpho.org (Cannon et al. 1998, J. Neurosci. Methods
 * 84:49).
 */
@NullMarked
package org.ntwk.morpho.swc;

import org.jspecify.annotations.NullMarked;
