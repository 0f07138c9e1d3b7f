package org.ntwk.plots;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.network.ChangeDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.InterventionDescription;
import org.ntwk.api.network.StimulusDescription;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.quantity.Unit;
import org.ntwk.core.analysis.Window;

/**
 * The current that a description injects into a population where it is constant but for interventions, as in current steps.
 */
final class InjectedCurrent {

    private static final String INJECTION = "current-injection";
    private static final String CURRENT = "current";

    private InjectedCurrent() {}

    /** The current in pA over the window; empty if there is none, or one of another form. */
    static Optional<Curve> of(Experiment experiment, String population, Window window) {
        List<StimulusDescription> stimuli = experiment.network().stimuli().stream()
                .filter(stimulus -> stimulus.target().equals(population)
                        && stimulus.model().type().equals(INJECTION))
                .toList();
        List<TreeMap<Double, Double>> currents = new ArrayList<>();
        for (StimulusDescription stimulus : stimuli) {
            Optional<TreeMap<Double, Double>> steps = steps(stimulus, experiment);
            if (steps.isEmpty()) {
                return Optional.empty();
            }
            currents.add(steps.get());
        }
        return currents.isEmpty() ? Optional.empty() : Optional.of(curve(currents, window));
    }

    /** The current from each time on. */
    private static Optional<TreeMap<Double, Double>> steps(StimulusDescription stimulus, Experiment experiment) {
        TreeMap<Double, Double> steps = new TreeMap<>();
        boolean known = put(steps, 0, stimulus.model().parameters().get(CURRENT));
        for (InterventionDescription intervention : experiment.network().interventions()) {
            if (intervention.change() instanceof ChangeDescription.OfStimulus change
                    && change.stimulus().equals(stimulus.name())
                    && change.values().containsKey(CURRENT)) {
                known &= put(
                        steps, intervention.time().in(Unit.MS), change.values().get(CURRENT));
            }
        }
        return known ? Optional.of(steps) : Optional.empty();
    }

    private static boolean put(TreeMap<Double, Double> steps, double timeMs, @Nullable Value value) {
        if (value instanceof Value.Scalar scalar && scalar.quantity().measuredIn(Unit.PA)) {
            steps.put(timeMs, scalar.quantity().in(Unit.PA));
            return true;
        }
        return false;
    }

    private static Curve curve(List<TreeMap<Double, Double>> currents, Window window) {
        TreeMap<Double, Double> sums = new TreeMap<>();
        for (TreeMap<Double, Double> current : currents) {
            current.keySet().forEach(time -> sums.put(time, sum(currents, time)));
        }
        List<double[]> points = new ArrayList<>();
        double before = sums.floorEntry(Math.max(0, window.fromMs())).getValue();
        points.add(new double[] {window.fromMs(), before});
        for (var step : sums.tailMap(window.fromMs(), false)
                .headMap(window.toMs(), false)
                .entrySet()) {
            points.add(new double[] {step.getKey(), before});
            before = step.getValue();
            points.add(new double[] {step.getKey(), before});
        }
        points.add(new double[] {window.toMs(), before});
        return Curve.through(
                points.stream().mapToDouble(point -> point[0]).toArray(),
                points.stream().mapToDouble(point -> point[1]).toArray());
    }

    private static double sum(List<TreeMap<Double, Double>> currents, double timeMs) {
        return currents.stream()
                .mapToDouble(current -> current.floorEntry(timeMs).getValue())
                .sum();
    }
}
