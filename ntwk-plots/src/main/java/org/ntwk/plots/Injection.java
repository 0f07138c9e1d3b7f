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

/** What a description injects into a population where it is constant but for interventions, as in current steps. */
enum Injection {
    CURRENT("current-injection", "current", Unit.PA),
    CONDUCTANCE("conductance-injection", "conductance", Unit.NS);

    private static final String REVERSAL = "reversal";

    private final String model;
    private final String parameter;
    private final Unit unit;

    Injection(String model, String parameter, Unit unit) {
        this.model = model;
        this.parameter = parameter;
        this.unit = unit;
    }

    /** The sum over all such stimuli, in pA or nS, over the window; empty if there are none, or some of another form. */
    Optional<Curve> of(Experiment experiment, String population, Window window) {
        List<StimulusDescription> stimuli = stimuli(experiment, population);
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

    /** The potentials in mV that conductances are injected to, each once; none for currents. */
    List<Double> reversalsMv(Experiment experiment, String population) {
        List<Double> reversals = new ArrayList<>();
        for (StimulusDescription stimulus : stimuli(experiment, population)) {
            if (stimulus.model().parameters().get(REVERSAL) instanceof Value.Scalar scalar
                    && scalar.quantity().measuredIn(Unit.MV)
                    && !reversals.contains(scalar.quantity().in(Unit.MV))) {
                reversals.add(scalar.quantity().in(Unit.MV));
            }
        }
        return reversals;
    }

    private List<StimulusDescription> stimuli(Experiment experiment, String population) {
        return experiment.network().stimuli().stream()
                .filter(stimulus -> stimulus.target().equals(population)
                        && stimulus.model().type().equals(model))
                .toList();
    }

    /** What is injected from each time on. */
    private Optional<TreeMap<Double, Double>> steps(StimulusDescription stimulus, Experiment experiment) {
        TreeMap<Double, Double> steps = new TreeMap<>();
        boolean known = put(steps, 0, stimulus.model().parameters().get(parameter));
        for (InterventionDescription intervention : experiment.network().interventions()) {
            if (intervention.change() instanceof ChangeDescription.OfStimulus change
                    && change.stimulus().equals(stimulus.name())
                    && change.values().containsKey(parameter)) {
                known &= put(
                        steps, intervention.time().in(Unit.MS), change.values().get(parameter));
            }
        }
        return known ? Optional.of(steps) : Optional.empty();
    }

    private boolean put(TreeMap<Double, Double> steps, double timeMs, @Nullable Value value) {
        if (value instanceof Value.Scalar scalar && scalar.quantity().measuredIn(unit)) {
            steps.put(timeMs, scalar.quantity().in(unit));
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
