package org.ntwk.api.simulation;

import org.ntwk.api.network.Experiment;
import org.ntwk.api.result.RunResult;

/** Simulates networks. */
public interface Simulator {

    /**
     * Resolves names, checks every value, forecasts memory and draws the connections.
     *
     * @throws org.ntwk.api.problem.InvalidInputException with all problems of the description
     */
    CompiledNetwork compile(Experiment experiment);

    /** Compiles, runs to the end and gives the result. */
    default RunResult run(Experiment experiment) {
        try (Simulation simulation = compile(experiment).start()) {
            simulation.advanceTo(simulation.durationMs());
            return simulation.finish();
        }
    }
}
