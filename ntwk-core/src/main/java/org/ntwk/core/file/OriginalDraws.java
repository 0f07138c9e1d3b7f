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

/**
 * Draws connectivity and drive as the original framework's quick run did: every {@code fixed-in-degree} becomes
 * {@code original-fixed-in-degree}, every {@code poisson-drive} becomes {@code original-poisson-drive}. Rules and
 * stimuli of other kinds, which the original's quick run had not, stay as they are.
 */
public final class OriginalDraws {

    private static final long LARGEST_SEED = Integer.MAX_VALUE - 5L;

    private OriginalDraws() {}

    /**
     * The same experiment with the original's draws. With the seed S, connectivity draws from S + 5, and afferent a onto
     * population i from ((S + a + i + 3) + 2)² mod 100, where a counts the names of stimuli and i the populations, both
     * from 0 and in the order of the description.
     *
     * @throws org.ntwk.api.problem.InvalidInputException if the seed is negative or too large, or something is asked for
     *     that the original could not draw: autapses, no multapses
     */
    public static Experiment apply(Experiment experiment, long seed) {
        Problems problems = new Problems();
        if (seed < 0 || seed > LARGEST_SEED) {
            problems.add(
                    ProblemCode.OUT_OF_BOUNDS,
                    "run.seed",
                    "the seed " + seed + " is not from 0 to " + LARGEST_SEED + ", as the original's draws need.");
        }
        NetworkDescription network = experiment.network();
        List<ProjectionDescription> projections = new ArrayList<>();
        for (ProjectionDescription projection : network.projections()) {
            String path = "projections[" + projections.size() + "].rule";
            ComponentDescription rule = rule(projection.rule(), seed + 5, path, problems);
            projections.add(
                    new ProjectionDescription(projection.source(), projection.target(), rule, projection.contact()));
        }
        List<String> afferents = network.stimuli().stream()
                .map(StimulusDescription::name)
                .distinct()
                .toList();
        List<String> populations =
                network.populations().stream().map(PopulationDescription::name).toList();
        List<StimulusDescription> stimuli = new ArrayList<>();
        for (StimulusDescription stimulus : network.stimuli()) {
            long place = afferents.indexOf(stimulus.name()) + (long) populations.indexOf(stimulus.target());
            stimuli.add(new StimulusDescription(
                    stimulus.name(),
                    stimulus.target(),
                    stimulus.sign(),
                    stimulus.cells(),
                    drive(stimulus.model(), driveSeed(seed, place)),
                    stimulus.contact()));
        }
        problems.throwIfAny("request for the original's draws");
        NetworkDescription redrawn = new NetworkDescription(
                network.name(), network.populations(), projections, stimuli, network.recordings());
        return experiment.with(redrawn).with(experiment.settings().withSeed(seed));
    }

    private static long driveSeed(long seed, long place) {
        long root = Math.floorMod(seed + place + 5, 100);
        return root * root % 100;
    }

    private static ComponentDescription rule(ComponentDescription rule, long seed, String path, Problems problems) {
        if (!rule.type().equals("fixed-in-degree")) {
            return rule;
        }
        Map<String, Value> parameters = new LinkedHashMap<>(rule.parameters());
        refuse(parameters.remove("multapses"), false, path + ".multapses", problems);
        refuse(parameters.remove("autapses"), true, path + ".autapses", problems);
        parameters.put("seed", Value.of(seed));
        return new ComponentDescription("original-fixed-in-degree", parameters);
    }

    private static void refuse(@Nullable Value given, boolean impossible, String path, Problems problems) {
        if (given != null && given.equals(Value.of(impossible))) {
            problems.add(
                    ProblemCode.CONTRADICTION,
                    path,
                    "is " + given + ", but the original's draws have multapses and no autapses.",
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
