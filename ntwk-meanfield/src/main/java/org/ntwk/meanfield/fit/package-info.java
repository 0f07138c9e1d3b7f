/**
 * From measured rates of a cell to its effective threshold. {@link org.ntwk.meanfield.fit.ThresholdFitter} takes {@link
 * org.ntwk.meanfield.fit.FitPoint}s, wherever they were measured, and makes a {@link
 * org.ntwk.meanfield.fit.ThresholdFit}: coefficients with their confidence, how far it is from what was measured and from
 * what it was not shown, and warnings that say where not to trust it.
 */
@NullMarked
package org.ntwk.meanfield.fit;

import org.jspecify.annotations.NullMarked;
