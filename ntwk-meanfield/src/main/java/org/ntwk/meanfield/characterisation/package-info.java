/**
 * Measures how fast a cell fires under shot noise, by simulating it alone: many copies of one cell as a population without
 * connections, each with its own random input. It simulates through {@link org.ntwk.api.simulation.Simulator} only.
 *
 * <p>The flow: a {@link org.ntwk.meanfield.characterisation.DrivenCell} is taken out of an experiment; {@link
 * org.ntwk.meanfield.characterisation.Place}s say what drives it; {@link
 * org.ntwk.meanfield.characterisation.Characterisation} runs them, some of them again, by a {@link
 * org.ntwk.meanfield.characterisation.CellRunner}; the points go to {@link org.ntwk.meanfield.fit.ThresholdFitter}.
 */
@NullMarked
package org.ntwk.meanfield.characterisation;

import org.jspecify.annotations.NullMarked;
