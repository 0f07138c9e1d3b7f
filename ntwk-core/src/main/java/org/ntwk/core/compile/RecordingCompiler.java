package org.ntwk.core.compile;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ntwk.api.network.ProjectionDescription;
import org.ntwk.api.network.RecordingDescription;
import org.ntwk.api.network.StimulusDescription;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.recording.Recorder;
import org.ntwk.api.recording.RecorderModel;
import org.ntwk.api.stimulus.StimulusModel;
import org.ntwk.core.engine.Population;
import org.ntwk.core.engine.RecorderRun;
import org.ntwk.core.plugin.ComponentKind;
import org.ntwk.core.plugin.Owned;
import org.ntwk.core.recording.RecordingStore;

/** Checks each recording and prepares its recorder. */
final class RecordingCompiler {

    private final Compilation compilation;
    private final RecordingStore store;
    private final SourcesApart apart;
    private final Set<String> taken = new HashSet<>();
    private double expectedBytes;

    RecordingCompiler(Compilation compilation, RecordingStore store) {
        this.compilation = compilation;
        this.store = store;
        apart = SourcesApart.of(compilation.network);
    }

    Optional<RecorderRun> compile(RecordingDescription description, String path) {
        Optional<Population> found = compilation.population(description.population(), path + ".population");
        Optional<Compilation.Resolved<RecorderModel>> model =
                compilation.resolve(ComponentKind.RECORDER, description.recorder(), path + ".recorder", 0);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Population population = found.get();
        Optional<int[]> cells =
                CellSelector.select(description.cells(), population, path + ".cells", compilation.problems);
        if (model.isEmpty() || cells.isEmpty() || speaksOfRefusedSource(population)) {
            return Optional.empty();
        }
        RecordingSetup setup = new RecordingSetup(
                compilation, store, population, cells.get(), model.get().values(), path + ".recorder", taken);
        Recorder recorder = Compilation.prepare(
                model.get().registered(), () -> model.get().component().prepare(setup));
        recorder.stimulus().ifPresent(stimulus -> checkStimulus(stimulus, description, path));
        expectedBytes += setup.expectedBytes();
        return Optional.of(new RecorderRun(
                new Owned<>(recorder, model.get().registered()), population, setup.probes(), cells.get()));
    }

    /** What all recordings are expected to take on disk. */
    double expectedBytes() {
        return expectedBytes;
    }

    /** Whether the contact of a source that is recorded by itself was refused: its own problem is enough. */
    private boolean speaksOfRefusedSource(Population population) {
        if (compilation.problems.isEmpty()) {
            return false;
        }
        Stream<String> projections = compilation.network.projections().stream()
                .filter(each -> each.target().equals(population.name()))
                .map(ProjectionDescription::source);
        Stream<String> stimuli = compilation.network.stimuli().stream()
                .filter(each -> each.target().equals(population.name()))
                .map(StimulusDescription::name);
        return Stream.concat(projections, stimuli)
                .filter(source -> !population.hasSource(source))
                .anyMatch(source -> apart.contains(population.name(), source));
    }

    /** Only spikes onto the population itself can be taken. */
    private void checkStimulus(String stimulus, RecordingDescription description, String path) {
        List<String> known = compilation.network.stimuli().stream()
                .filter(each -> each.target().equals(description.population()))
                .filter(each -> compilation
                        .registry
                        .find(ComponentKind.STIMULUS, each.model().type())
                        .filter(StimulusModel::makesSpikes)
                        .isPresent())
                .map(StimulusDescription::name)
                .toList();
        if (!known.contains(stimulus)) {
            compilation.problems.addUnknown(
                    ProblemCode.UNKNOWN_REFERENCE,
                    path + ".recorder.stimulus",
                    "population " + description.population() + " has no stimulus made of spikes that is named",
                    stimulus,
                    known);
        }
    }
}
