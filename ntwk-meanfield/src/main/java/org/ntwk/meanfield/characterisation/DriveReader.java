package org.ntwk.meanfield.characterisation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.NetworkDescription;
import org.ntwk.api.network.PopulationDescription;
import org.ntwk.api.network.ProjectionDescription;
import org.ntwk.api.network.StimulusDescription;
import org.ntwk.api.network.SynapticContact;
import org.ntwk.api.network.SynapticSign;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;

/** Finds what drives the cells of one population of a network, in the order of its projections and then of its stimuli. */
final class DriveReader {

    /** Rules by which a cell has, on average, the share {@code probability} of the source population as sources. */
    private static final Set<String> SHARES =
            Set.of("fixed-in-degree", "original-fixed-in-degree", "pairwise-bernoulli");

    private static final Set<String> POISSON = Set.of("poisson-drive", "original-poisson-drive");

    private final NetworkDescription network;
    private final String population;
    private final Problems problems;
    private final List<Drive> drives = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    DriveReader(NetworkDescription network, String population, Problems problems) {
        this.network = network;
        this.population = population;
        this.problems = problems;
    }

    List<Drive> read() {
        for (int n = 0; n < network.projections().size(); n++) {
            ProjectionDescription projection = network.projections().get(n);
            if (projection.target().equals(population)) {
                add(projection, "projections[" + n + "]");
            }
        }
        for (int n = 0; n < network.stimuli().size(); n++) {
            StimulusDescription stimulus = network.stimuli().get(n);
            if (stimulus.target().equals(population)) {
                add(stimulus, "stimuli[" + n + "]");
            }
        }
        if (drives.isEmpty() && problems.isEmpty()) {
            problems.add(
                    ProblemCode.MISSING_DATA,
                    "populations." + population,
                    "no projection and no poisson-drive reaches it, so there is no rate to scan.");
        }
        return drives;
    }

    /** What was left out, for a person. */
    List<String> notes() {
        return notes;
    }

    private void add(ProjectionDescription projection, String path) {
        PopulationDescription source = network.population(projection.source()).orElse(null);
        ComponentDescription rule = projection.rule();
        if (source == null) {
            problems.addUnknown(
                    ProblemCode.UNKNOWN_REFERENCE,
                    path + ".source",
                    "there is no population",
                    projection.source(),
                    network.populations().stream()
                            .map(PopulationDescription::name)
                            .toList());
            return;
        }
        double probability = 1;
        if (SHARES.contains(rule.type())) {
            probability = share(rule.parameters().get("probability"), path + ".rule.probability");
        } else if (!rule.type().equals("all-to-all")) {
            problems.add(
                    ProblemCode.BEYOND_THEORY,
                    path + ".rule",
                    "theory does not know how many synapses '" + rule.type() + "' gives a cell.",
                    "It does of fixed-in-degree, pairwise-bernoulli and all-to-all.");
        }
        add(path, source.name(), source.size(), probability, projection.contact(), source.sign());
    }

    private void add(StimulusDescription stimulus, String path) {
        ComponentDescription model = stimulus.model();
        SynapticContact contact = stimulus.contact();
        if (contact == null) {
            notes.add("the stimulus " + stimulus.name() + " (" + model.type() + ") is left out");
            return;
        }
        if (!POISSON.contains(model.type())) {
            problems.add(
                    ProblemCode.BEYOND_THEORY,
                    path + ".model",
                    "theory does not cover the stimulus '" + model.type() + "'.",
                    "It covers poisson-drive.");
            return;
        }
        Value probability = model.parameters().get("probability");
        add(
                path,
                stimulus.name(),
                (int) Constants.number(model.parameters().get("sources"), "1", path + ".model.sources", problems),
                probability == null ? 1 : share(probability, path + ".model.probability"),
                contact,
                stimulus.sign());
    }

    private void add(
            String path, String name, int sources, double probability, SynapticContact contact, SynapticSign sign) {
        if (contact.plasticity() != null) {
            problems.add(
                    ProblemCode.BEYOND_THEORY,
                    path + ".plasticity",
                    "theory does not cover synapses that change ('"
                            + contact.plasticity().type() + "').",
                    "Leave the plasticity out to characterise the cell without it.");
        }
        if (probability > 0 && sources > 0) {
            drives.add(new Drive(unique(name), path, sign, sources, probability, contact));
        }
    }

    private String unique(String name) {
        String found = name;
        for (int n = 2; !names.add(found); n++) {
            found = name + "-" + n;
        }
        return found;
    }

    private double share(@Nullable Value value, String path) {
        double share = Constants.number(value, "1", path, problems);
        if (!(share >= 0 && share <= 1)) {
            problems.add(ProblemCode.OUT_OF_BOUNDS, path, "a probability is from 0 to 1, not " + share + ".");
            return 0;
        }
        return share;
    }
}
