package org.ntwk.cells.protocol;

import java.util.List;
import java.util.Map;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.NetworkBuilder;
import org.ntwk.api.network.PopulationDescription;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.network.SynapticSign;
import org.ntwk.api.parameter.Distribution;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.quantity.NumberArray;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.result.RunResult;
import org.ntwk.api.simulation.Simulator;

/**
 * How fast a cell fires for a constant current, from rest: the f–I curve. All currents are simulated at once, each in a
 * cell of its own.
 *
 * @param currents in pA
 * @param initialRates 1000 over the first interval between spikes in ms: Hz; 0 for fewer than two spikes
 * @param steadyRates 1000 over the last interval: Hz; 0 for fewer than two spikes
 * @param meanRates spikes over the time of the current: Hz
 */
public record FrequencyCurve(
        NumberArray currents, NumberArray initialRates, NumberArray steadyRates, NumberArray meanRates) {

    private static final String CELLS = "Cells";

    /**
     * Measures the curve.
     *
     * @param cell a cell model or named cell
     * @param mechanisms on its membrane
     * @param currentsPa the currents
     * @param duration of each
     */
    public static FrequencyCurve measure(
            Simulator simulator,
            ComponentDescription cell,
            List<ComponentDescription> mechanisms,
            double[] currentsPa,
            Quantity duration,
            Quantity timeStep) {
        Distribution scale = new Distribution.Explicit(NumberArray.of(currentsPa), Unit.ONE);
        Experiment experiment = new Experiment(
                NetworkBuilder.create(cell.type())
                        .population(new PopulationDescription(
                                CELLS, currentsPa.length, SynapticSign.EXCITATORY, cell, mechanisms, Map.of()))
                        .stimulus(
                                "Electrodes",
                                CELLS,
                                ComponentDescription.of("current-injection")
                                        .with("current", "1 pA")
                                        .with("scale", Value.of(scale)))
                        .recordSpikes(CELLS)
                        .build(),
                RunSettings.of("0 ms").withDuration(duration).withTimeStep(timeStep));
        try (RunResult result = simulator.run(experiment)) {
            return of(currentsPa, result);
        }
    }

    private static FrequencyCurve of(double[] currentsPa, RunResult result) {
        int size = currentsPa.length;
        double[] initial = new double[size];
        double[] steady = new double[size];
        double[] mean = new double[size];
        double[] previous = new double[size];
        double dtMs = result.spikes(CELLS).dtMs();
        result.spikes(CELLS).forEach((step, cell) -> {
            double time = step * dtMs;
            if (mean[cell] > 0) {
                steady[cell] = 1e3 / (time - previous[cell]);
                initial[cell] = mean[cell] == 1 ? steady[cell] : initial[cell];
            }
            previous[cell] = time;
            mean[cell]++;
        });
        for (int cell = 0; cell < size; cell++) {
            mean[cell] *= 1e3 / result.durationMs();
        }
        return new FrequencyCurve(
                NumberArray.of(currentsPa), NumberArray.of(initial), NumberArray.of(steady), NumberArray.of(mean));
    }
}
