package org.ntwk.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ntwk.api.network.NetworkDescription;
import org.ntwk.api.result.RunResult;
import org.ntwk.api.result.SpikeTrains;
import org.ntwk.api.result.Traces;
import org.ntwk.api.simulation.Connections;
import org.ntwk.api.simulation.Simulation;

/** All that a run left, as series of numbers by name. */
record Outcome(Map<String, double[]> series) {

    /** Ends the simulation. */
    static Outcome of(Simulation simulation, NetworkDescription network) {
        Map<String, double[]> series = new LinkedHashMap<>();
        for (int projection = 0; projection < network.projections().size(); projection++) {
            series.put("the synapses of projection " + projection, synapses(simulation.connections(projection)));
        }
        try (RunResult result = simulation.finish()) {
            result.spikes().forEach(trains -> add(series, trains));
            result.events().forEach(trains -> add(series, trains));
            for (Traces traces : result.traces()) {
                for (int column = 0; column < traces.columns(); column++) {
                    series.put(
                            "column " + column + " of " + traces.name() + " of " + traces.population(),
                            traces.column(column));
                }
            }
        }
        return new Outcome(series);
    }

    private static void add(Map<String, double[]> series, SpikeTrains trains) {
        List<Double> events = new ArrayList<>();
        trains.forEach((step, cell) -> {
            events.add((double) step);
            events.add((double) cell);
        });
        series.put(trains.name() + " of " + trains.population() + ", step and cell in turn,", array(events));
    }

    private static double[] synapses(Connections connections) {
        List<Double> numbers = new ArrayList<>();
        connections.forEach((source, target, weight, delayMs) ->
                numbers.addAll(Arrays.asList((double) source, (double) target, weight, delayMs)));
        return array(numbers);
    }

    private static double[] array(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** In words; empty if all bits are the same. */
    Optional<String> differenceFrom(Outcome other) {
        for (Map.Entry<String, double[]> entry : series.entrySet()) {
            double[] theirs = other.series.getOrDefault(entry.getKey(), new double[0]);
            double[] ours = entry.getValue();
            if (theirs.length != ours.length) {
                return Optional.of(theirs.length + " numbers instead of " + ours.length + " in " + entry.getKey());
            }
            Optional<String> difference = Bits.difference(entry.getKey(), ours, theirs);
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }
}
