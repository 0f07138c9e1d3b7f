/**
 * Figures from results: the last stage of the flow. A figure is assembled from a {@link org.ntwk.api.result.RunResult}
 * alone, so that a result read back from a file gives the same picture as the run itself, and is written as PNG or SVG.
 * Figures of theory are assembled from plain numbers: this module knows no theory.
 *
 * <p>What a panel draws is reduced to the figure's resolution first: drawing costs depend on the size of the figure, not
 * on the length of the run.
 *
 * <p>Not here: computing what is drawn beyond binning and smoothing, and anything that opens a window.
 */
@NullMarked
package org.ntwk.plots;

import org.jspecify.annotations.NullMarked;
