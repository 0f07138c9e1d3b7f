package org.ntwk.core.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.network.CellSelection;
import org.ntwk.api.network.ComponentCheck;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.InterventionDescription;
import org.ntwk.api.network.NetworkDescription;
import org.ntwk.api.network.PopulationDescription;
import org.ntwk.api.network.ProjectionDescription;
import org.ntwk.api.network.RecordingDescription;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.network.Site;
import org.ntwk.api.network.StimulusDescription;
import org.ntwk.api.network.SynapticContact;
import org.ntwk.api.network.SynapticSign;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.quantity.Quantity;

/** The sections of an experiment file into descriptions. A missing piece is reported and the others are read. */
final class DescriptionReader {

    private static final ComponentDescription NO_COMPONENT = ComponentDescription.of("none");

    private static final Map<String, SynapticSign> SIGNS =
            Map.of("excitatory", SynapticSign.EXCITATORY, "inhibitory", SynapticSign.INHIBITORY);

    private static final Map<String, ComponentCheck> CHECKS =
            Map.of("none", ComponentCheck.NONE, "full", ComponentCheck.FULL);

    private final FileProblems problems;
    private final ValueReader values;
    private final Choices choices;
    private final EntryPlaces places = new EntryPlaces();
    private final Map<String, ComponentDescription> namedCells = new LinkedHashMap<>();
    private final Map<String, ComponentDescription> namedSynapses = new LinkedHashMap<>();

    DescriptionReader(FileProblems problems) {
        this.problems = problems;
        this.values = new ValueReader(problems);
        this.choices = new Choices(problems, values);
    }

    /** Where in the file the entries of the description come from. */
    EntryPlaces places() {
        return places;
    }

    Experiment experiment(Node root, String defaultName) {
        Fields file = Fields.of(root, "", "an experiment (a map with run, populations and so on)", problems);
        if (file == null || MistakenFile.isScan(root, problems)) {
            return new Experiment(
                    new NetworkDescription(defaultName, List.of(), List.of(), List.of(), List.of()),
                    RunSettings.of("0 ms"));
        }
        Node name = file.optional("name");
        String title = name == null ? null : values.text(name, "name", "a name");
        RunSettings settings = runSettings(file.required("run", "how the network is run, at least its duration"));
        forEachEntry(
                file.optional("cells"),
                "cells",
                (cell, node) -> namedCells.put(cell, values.component(node, "cells." + cell)));
        forEachEntry(
                file.optional("synapses"),
                "synapses",
                (synapse, node) -> namedSynapses.put(synapse, values.component(node, "synapses." + synapse)));
        List<PopulationDescription> populations = new ArrayList<>();
        forEachEntry(
                file.required("populations", "a map of populations by name"),
                "populations",
                (key, node) -> addPopulation(key, node, populations));
        List<ProjectionDescription> projections = new ArrayList<>();
        choices.forEachItem(file.optional("projections"), "projections", (path, node) -> {
            addProjections(path, node, projections);
            places.projections(path, projections.size());
        });
        List<StimulusDescription> stimuli = new ArrayList<>();
        choices.forEachItem(file.optional("stimuli"), "stimuli", (path, node) -> {
            addStimuli(path, node, stimuli);
            places.stimuli(path, stimuli.size());
        });
        List<RecordingDescription> recordings = new ArrayList<>();
        Node recordingsNode = file.optional("recordings");
        if (recordingsNode == null) {
            recordings.addAll(StandardRecordings.of(populations));
            places.recordings("recordings", recordings.size());
        }
        choices.forEachItem(recordingsNode, "recordings", (path, node) -> {
            addRecordings(path, node, recordings);
            places.recordings(path, recordings.size());
        });
        InterventionReader reader = new InterventionReader(values, choices, problems);
        List<InterventionDescription> interventions = new ArrayList<>();
        choices.forEachItem(file.optional("interventions"), "interventions", (path, node) -> {
            interventions.addAll(reader.read(path, node));
            places.interventions(path, interventions.size());
        });
        file.refuseOthers("an experiment");
        return new Experiment(
                new NetworkDescription(
                        title == null ? defaultName : title,
                        populations,
                        projections,
                        stimuli,
                        recordings,
                        interventions),
                settings);
    }

    private RunSettings runSettings(@Nullable Node node) {
        RunSettings settings = RunSettings.of("0 ms");
        Fields run = node == null ? null : Fields.of(node, "run", "a map with duration and so on", problems);
        if (run == null) {
            return settings;
        }
        Node duration = run.required("duration", "the time to simulate, such as 1500 ms");
        Node timeStep = run.optional("time-step");
        Node seed = run.optional("seed");
        Node threads = run.optional("threads");
        ComponentCheck check = choice(run, "check", CHECKS, settings.check());
        run.refuseOthers("run");
        return new RunSettings(
                quantityOr(settings.duration(), duration, "run.duration"),
                quantityOr(settings.timeStep(), timeStep, "run.time-step"),
                seed == null ? settings.seed() : values.whole(seed, "run.seed", Long.MIN_VALUE, Long.MAX_VALUE),
                threads == null ? settings.threads() : choices.integer(threads, "run.threads"),
                check);
    }

    private Quantity quantityOr(Quantity otherwise, @Nullable Node node, String path) {
        Quantity quantity = node == null ? null : values.quantity(node, path);
        return quantity == null ? otherwise : quantity;
    }

    private void addPopulation(String name, Node node, List<PopulationDescription> populations) {
        Fields fields = Fields.of(node, "populations." + name, "a map with size, cell and so on", problems);
        if (fields == null) {
            return;
        }
        Node size = fields.required("size", "the number of cells");
        SynapticSign sign = choice(fields, "sign", SIGNS, SynapticSign.EXCITATORY);
        ComponentDescription cell = requiredComponent(fields, "cell", "the cell model");
        ComponentDescription named = cell.parameters().isEmpty() ? namedCells.get(cell.type()) : null;
        if (named != null) {
            places.named(fields.path("cell"), "cells." + cell.type());
            cell = named;
        }
        List<ComponentDescription> mechanisms = new ArrayList<>();
        choices.forEachItem(
                fields.optional("mechanisms"),
                fields.path("mechanisms"),
                (path, mechanism) -> mechanisms.add(values.component(mechanism, path)));
        Map<String, Value> initial = new LinkedHashMap<>();
        forEachEntry(
                fields.optional("initial"),
                fields.path("initial"),
                (variable, value) ->
                        initial.put(variable, values.value(value, fields.path("initial") + "." + variable)));
        fields.refuseOthers("a population");
        int cells = size == null ? 0 : choices.integer(size, fields.path("size"));
        populations.add(new PopulationDescription(name, cells, sign, cell, mechanisms, initial));
    }

    private void addProjections(String path, Node node, List<ProjectionDescription> projections) {
        Fields fields = Fields.of(node, path, "a map with source, target and so on", problems);
        if (fields == null) {
            return;
        }
        List<String> sources = choices.names(fields, "source");
        List<String> targets = choices.names(fields, "target");
        ComponentDescription rule = requiredComponent(fields, "rule", "the connectivity rule");
        SynapticContact contact = contact(
                fields,
                fields.required("synapse", "a synapse model or the name of one under synapses"),
                fields.required("weight", "the weight of one spike, such as 1 nS"));
        fields.refuseOthers("a projection");
        for (String source : sources) {
            for (String target : targets) {
                projections.add(new ProjectionDescription(source, target, rule, contact));
            }
        }
    }

    private void addStimuli(String path, Node node, List<StimulusDescription> stimuli) {
        Fields fields = Fields.of(node, path, "a map with name, target, model and so on", problems);
        if (fields == null) {
            return;
        }
        Node nameNode = fields.required("name", "the name of the source");
        String name = nameNode == null ? null : values.text(nameNode, fields.path("name"), "a name");
        List<String> targets = choices.names(fields, "target");
        SynapticSign sign = choice(fields, "sign", SIGNS, SynapticSign.EXCITATORY);
        CellSelection cells = choices.cells(fields);
        ComponentDescription model = requiredComponent(fields, "model", "the stimulus component");
        // A stimulus that is no spikes has no contact; one that is needs both a synapse and a weight.
        boolean spikes = fields.hasAny("synapse", "weight", "delay", "release-probability", "plasticity", "site");
        SynapticContact contact = spikes
                ? contact(
                        fields,
                        fields.required(
                                "synapse", "needed where weight, delay, release-probability, plasticity or site stand"),
                        fields.required("weight", "the weight of one spike, such as 1 nS"))
                : null;
        fields.refuseOthers("a stimulus");
        for (String target : targets) {
            stimuli.add(new StimulusDescription(String.valueOf(name), target, sign, cells, model, contact));
        }
    }

    private void addRecordings(String path, Node node, List<RecordingDescription> recordings) {
        Fields fields = Fields.of(node, path, "a map with population and recorder", problems);
        if (fields == null) {
            return;
        }
        List<String> populations = choices.names(fields, "population");
        CellSelection cells = choices.cells(fields);
        ComponentDescription recorder = requiredComponent(fields, "recorder", "what is recorded");
        Node siteNode = fields.optional("site");
        Site site = siteNode == null ? null : values.site(siteNode, fields.path("site"));
        fields.refuseOthers("a recording");
        for (String population : populations) {
            recordings.add(new RecordingDescription(population, cells, recorder, site));
        }
    }

    private SynapticContact contact(Fields fields, @Nullable Node synapse, @Nullable Node weight) {
        Node delay = fields.optional("delay");
        Node release = fields.optional("release-probability");
        Node plasticity = fields.optional("plasticity");
        Node site = fields.optional("site");
        SynapticContact contact = SynapticContact.of(
                synapse == null ? NO_COMPONENT : synapse(synapse, fields.path("synapse")),
                weight == null ? Value.of(0) : values.value(weight, fields.path("weight")));
        return new SynapticContact(
                contact.synapse(),
                contact.weight(),
                delay == null ? contact.delay() : values.value(delay, fields.path("delay")),
                release == null
                        ? contact.releaseProbability()
                        : values.value(release, fields.path("release-probability")),
                plasticity == null ? null : values.component(plasticity, fields.path("plasticity")),
                site == null ? null : values.site(site, fields.path("site")));
    }

    /** In a file that names synapses, a bare name is one of those: so a slip of the keyboard is found. */
    private ComponentDescription synapse(Node node, String path) {
        if (!(node instanceof Node.Word word) || namedSynapses.isEmpty()) {
            return values.component(node, path);
        }
        ComponentDescription named = namedSynapses.get(word.text());
        if (named != null) {
            places.named(path, "synapses." + word.text());
            return named;
        }
        String hint = Problems.nearest(word.text(), namedSynapses.keySet())
                .map(near -> "Maybe you meant " + near + ".")
                .orElse("Maybe you meant {type: " + word.text() + "}, the synapse model with its defaults.");
        problems.add(
                ProblemCode.UNKNOWN_REFERENCE,
                path,
                node,
                "synapses has no '" + word.text() + "'; it has " + String.join(", ", namedSynapses.keySet()),
                hint);
        return NO_COMPONENT;
    }

    private ComponentDescription requiredComponent(Fields fields, String key, String what) {
        Node node = fields.required(key, what);
        return node == null ? NO_COMPONENT : values.component(node, fields.path(key));
    }

    /** One of some words; the given choice if there is none. */
    private <E> E choice(Fields fields, String key, Map<String, E> words, E otherwise) {
        Node node = fields.optional(key);
        if (node == null) {
            return otherwise;
        }
        List<String> known = words.keySet().stream().sorted().toList();
        if (!(node instanceof Node.Word word)) {
            problems.wrongType(node, fields.path(key), String.join(" or ", known));
            return otherwise;
        }
        if (!words.containsKey(word.text())) {
            String hint = Problems.nearest(word.text(), known)
                    .map(near -> "Maybe you meant " + near + ".")
                    .orElse(null);
            String message = node.inWords() + " is neither " + String.join(" nor ", known);
            problems.add(ProblemCode.OUT_OF_BOUNDS, fields.path(key), node, message, hint);
        }
        return words.getOrDefault(word.text(), otherwise);
    }

    private void forEachEntry(@Nullable Node node, String path, BiConsumer<String, Node> action) {
        if (node instanceof Node.Mapping map) {
            map.entries().forEach(action);
        } else if (node != null) {
            problems.wrongType(node, path, "a map by name");
        }
    }
}
