package org.ntwk.cli;

import java.util.Arrays;
import java.util.List;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.result.RunResult;
import org.ntwk.api.simulation.Simulation;
import org.ntwk.meanfield.comparison.BinnedRates;
import org.ntwk.plots.FixedPointFigure;

/** At which rate a population of a simulated network fires once the network has settled. */
final class SimulatedRate {

    private static final double WINDOW_MS = 20;

    private SimulatedRate() {}

    /** The second half of the run, and the standard deviation between windows of 20 ms. */
    static FixedPointFigure.Simulated of(TheoryOptions.Theory theory, String population) {
        double dtMs = theory.experiment().settings().timeStep().in(Unit.MS);
        double windowMs = dtMs * Math.max(1, Math.round(Math.min(WINDOW_MS, theory.durationMs() / 2) / dtMs));
        try (Simulation simulation = theory.network().start()) {
            simulation.advanceTo(simulation.durationMs());
            try (RunResult result = simulation.finish()) {
                double[] rates =
                        BinnedRates.of(result, List.of(population), windowMs).ratesHz(population);
                double[] settled = Arrays.copyOfRange(rates, rates.length / 2, rates.length);
                double mean = Arrays.stream(settled).average().orElseThrow();
                double square = Arrays.stream(settled)
                        .map(rate -> (rate - mean) * (rate - mean))
                        .average()
                        .orElseThrow();
                return new FixedPointFigure.Simulated(mean, Math.sqrt(square));
            }
        }
    }
}
