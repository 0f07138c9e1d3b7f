package org.ntwk.core.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.NetworkDescription;
import org.ntwk.api.network.PopulationDescription;
import org.ntwk.api.network.ProjectionDescription;
import org.ntwk.api.network.StimulusDescription;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.api.quantity.Unit;
import org.ntwk.core.original.OriginalStart;

/**
 * Draws connectivity and drive as the original framework did: every {@code fixed-in-degree} becomes
 * {@code original-fixed-in-degree}, every {@code ring} {@code original-ring}, every {@code poisson-drive}
 * {@code original-poisson-drive}. Rules and stimuli of other kinds, which the original had not, stay as they are.
 */
public final class OriginalDraws {

    static final String CONNECTIVITY = "connectivity";

    private OriginalDraws() {}

    /**
     * The same experiment as the original's quick run draws it with a seed S: connections from S + 5, and afferent a onto
     * population i from ((S + a + i + 3) + 2)² mod 100, where a counts the names of stimuli and i the populations, both
     * from 0 and in the order of the description. Starting values are drawn from the stream that the connections left.
     *
     * @throws org.ntwk.api.problem.InvalidInputException if the seed is negative or too large, or something is asked for
     *     that the original could not draw: autapses, no multapses
     */
    public static Experiment apply(Experiment experiment, long seed) {
        return apply(experiment, seed, Map.of());
    }

    /**
     * The same as a script of one's own draws it, which gives the original's functions other seeds.
     *
     * @param seed for those that are not given
     * @param given seeds by what they are for: {@value #CONNECTIVITY}, or {@code AFFERENT_TARGET} with the seed that the
     *     script gives, which the original makes (seed + 2)² mod 100 of
     * @throws org.ntwk.api.problem.InvalidInputException as above, and if a name is unknown
     */
    public static Experiment apply(Experiment experiment, long seed, Map<String, Long> given) {
        NetworkDescription network = experiment.network();
        Problems problems = new Problems();
        OriginalSeeds seeds = OriginalSeeds.of(network, seed, given, problems);
        List<ProjectionDescription> projections = new ArrayList<>();
        for (ProjectionDescription projection : network.projections()) {
            String path = "projections[" + projections.size() + "].rule";
            int sources = network.population(projection.source())
                    .map(PopulationDescription::size)
                    .orElse(1);
            ComponentDescription rule = rule(projection.rule(), sources, seeds.connectivity(), path, problems);
            projections.add(
                    new ProjectionDescription(projection.source(), projection.target(), rule, projection.contact()));
        }
        List<StimulusDescription> stimuli = new ArrayList<>();
        for (StimulusDescription stimulus : network.stimuli()) {
            stimuli.add(new StimulusDescription(
                    stimulus.name(),
                    stimulus.target(),
                    stimulus.sign(),
                    stimulus.cells(),
                    drive(stimulus.model(), seeds.drive(stimulus)),
                    stimulus.contact()));
        }
        problems.throwIfAny("request for the original's draws");
        NetworkDescription redrawn = with(network, network.populations(), projections, stimuli);
        List<PopulationDescription> started = OriginalStart.draw(redrawn, (int) seeds.connectivity());
        return experiment
                .with(with(network, started, projections, stimuli))
                .with(experiment.settings().withSeed(seed));
    }

    private static NetworkDescription with(
            NetworkDescription network,
            List<PopulationDescription> populations,
            List<ProjectionDescription> projections,
            List<StimulusDescription> stimuli) {
        return new NetworkDescription(
                network.name(), populations, projections, stimuli, network.recordings(), network.interventions());
    }

    private static ComponentDescription rule(
            ComponentDescription rule, int sources, long seed, String path, Problems problems) {
        boolean isRing = rule.type().equals("ring");
        if (!isRing && !rule.type().equals("fixed-in-degree")) {
            return rule;
        }
        Map<String, Value> parameters = new LinkedHashMap<>(rule.parameters());
        refuse(parameters.remove("multapses"), isRing, path + ".multapses", problems);
        refuse(parameters.remove("autapses"), true, path + ".autapses", problems);
        if (isRing) {
            measureInCells(parameters, sources);
        }
        parameters.put("seed", Value.of(seed));
        return new ComponentDescription(isRing ? "original-ring" : "original-fixed-in-degree", parameters);
    }

    /** Lengths on the original's ring are in distances between source cells. */
    private static void measureInCells(Map<String, Value> parameters, int sources) {
        double perCell = number(parameters.remove("circumference"), Unit.ONE, 1) / sources;
        parameters.put("decay", Value.of(number(parameters.remove("decay-length"), Unit.ONE, 0) / perCell));
        double delayMs = number(parameters.remove("delay-per-distance"), Unit.MS, 0);
        parameters.put("delay-per-cell", Value.of(Quantity.of(delayMs * perCell, Unit.MS)));
    }

    private static double number(@Nullable Value value, Unit unit, double otherwise) {
        return value instanceof Value.Scalar scalar && scalar.quantity().measuredIn(unit)
                ? scalar.quantity().in(unit)
                : otherwise;
    }

    private static void refuse(@Nullable Value given, boolean impossible, String path, Problems problems) {
        if (given != null && given.equals(Value.of(impossible))) {
            problems.add(
                    ProblemCode.CONTRADICTION,
                    path,
                    "is " + given
                            + ", which the original cannot draw: it has no autapses, and multapses except on rings.",
                    "Maybe leave it out.");
        }
    }

    private static ComponentDescription drive(ComponentDescription model, long seed) {
        if (!model.type().equals("poisson-drive")) {
            return model;
        }
        Map<String, Value> parameters = new LinkedHashMap<>(model.parameters());
        // The original has one event a step at most, whichever way this drive would count them.
        parameters.remove("events");
        parameters.putIfAbsent("probability", Value.of(1));
        parameters.put("seed", Value.of(seed));
        return new ComponentDescription("original-poisson-drive", parameters);
    }
}
