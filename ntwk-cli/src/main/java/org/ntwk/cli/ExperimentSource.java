package org.ntwk.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.NetworkDescription;
import org.ntwk.api.network.StimulusDescription;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.core.file.EntryPlaces;
import org.ntwk.core.file.ExperimentFile;
import org.ntwk.core.file.ExperimentReader;
import org.ntwk.core.file.ExperimentTree;
import org.ntwk.core.file.FlatModel;
import org.ntwk.core.file.FlatModelReader;

/**
 * What a file describes, whichever of the two formats it has.
 *
 * @param experiment the experiment
 * @param places where in the file its entries come from
 * @param notices what the reader of a flat file concluded
 */
record ExperimentSource(Experiment experiment, EntryPlaces places, List<String> notices) {

    /** @param rates expressions that stand instead of the rates of stimuli, by name */
    static ExperimentSource read(Path file, Map<String, String> rates) {
        FlatModelReader flat = new FlatModelReader();
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".json") && flat.recognises(file)) {
            FlatModel model = flat.read(file, rates);
            return new ExperimentSource(model.experiment(), EntryPlaces.ofDescription(), model.notices());
        }
        ExperimentFile read = new ExperimentReader().readFile(file);
        return new ExperimentSource(withRates(read.experiment(), rates), read.places(), List.of());
    }

    /** What a tree describes, with rates as above. */
    static ExperimentSource of(ExperimentTree tree, Map<String, String> rates) {
        ExperimentFile described = tree.description();
        return new ExperimentSource(withRates(described.experiment(), rates), described.places(), List.of());
    }

    private static Experiment withRates(Experiment experiment, Map<String, String> rates) {
        NetworkDescription network = experiment.network();
        List<String> names = network.stimuli().stream()
                .map(StimulusDescription::name)
                .distinct()
                .toList();
        Problems problems = new Problems();
        for (String name : rates.keySet()) {
            if (!names.contains(name)) {
                problems.addUnknown(ProblemCode.UNKNOWN_REFERENCE, "--rate", "there is no stimulus", name, names);
            }
        }
        problems.throwIfAny("command");
        List<StimulusDescription> stimuli = new ArrayList<>();
        for (StimulusDescription stimulus : network.stimuli()) {
            String rate = rates.get(stimulus.name());
            stimuli.add(
                    rate == null
                            ? stimulus
                            : new StimulusDescription(
                                    stimulus.name(),
                                    stimulus.target(),
                                    stimulus.sign(),
                                    stimulus.cells(),
                                    stimulus.model().with("rate", Value.of(rate)),
                                    stimulus.contact()));
        }
        return experiment.with(new NetworkDescription(
                network.name(),
                network.populations(),
                network.projections(),
                stimuli,
                network.recordings(),
                network.interventions()));
    }
}
