package org.ntwk.core.compile;

import org.ntwk.api.network.Experiment;
import org.ntwk.api.simulation.Forecast;

/**
 * An experiment without problems.
 *
 * @param experiment with the defaults of all components written out
 * @param forecast of what a run needs
 */
public record CheckedExperiment(Experiment experiment, Forecast forecast) {}
