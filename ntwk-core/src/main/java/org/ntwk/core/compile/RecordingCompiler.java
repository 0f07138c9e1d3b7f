package org.ntwk.core.compile;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private final Set<String> taken = new HashSet<>();
    private double expectedBytes;

    RecordingCompiler(Compilation compilation, RecordingStore store) {
        this.compilation = compilation;
        this.store = store;
    }

    Optional<RecorderRun> compile(RecordingDescription description, String path) {
        Optional<Population> found = compilation.population(description.population(), path + ".population");
        Optional<ComponentResolver.Resolved<RecorderModel>> model =
                compilation.resolve(ComponentKind.RECORDER, description.recorder(), path + ".recorder", 0);
        Optional<int[]> cells = found.flatMap(population ->
                CellSelector.select(description.cells(), population, path + ".cells", compilation.problems));
        if (found.isEmpty() || model.isEmpty()) {
            return Optional.empty();
        }
        Population population = found.get();
        int[] recorded = cells.orElse(new int[0]);
        RecordingSite site = new RecordingSite(description.site(), population, path + ".site", compilation.problems);
        RecordingSetup setup = new RecordingSetup(
                compilation, store, population, recorded, site, model.get().values(), path + ".recorder", taken);
        Owned<Recorder> recorder = Owned.prepare(
                model.get().registered(),
                path + ".recorder (of " + population.name() + ")",
                () -> compilation.checks.prepare(model.get().registered(), setup));
        site.requireAsked(model.get().component().name());
        recorder.ask("stimulus", Recorder::stimulus).ifPresent(stimulus -> checkStimulus(stimulus, description, path));
        expectedBytes += setup.expectedBytes();
        return Optional.of(new RecorderRun(recorder, population, setup.probes(), recorded));
    }

    /** What all recordings are expected to take on disk. */
    double expectedBytes() {
        return expectedBytes;
    }

    /** Only spikes onto the population itself can be taken; what nobody knows of a stimulus is told where it stands. */
    private void checkStimulus(String stimulus, RecordingDescription description, String path) {
        boolean isUnclear = compilation.network.stimuli().stream()
                .filter(each -> each.name().equals(stimulus))
                .anyMatch(each -> compilation.network.population(each.target()).isEmpty()
                        || compilation
                                .registry
                                .find(ComponentKind.STIMULUS, each.model().type())
                                .isEmpty());
        List<String> known = compilation.network.stimuli().stream()
                .filter(each -> each.target().equals(description.population()))
                .filter(each -> compilation
                        .registry
                        .find(ComponentKind.STIMULUS, each.model().type())
                        .filter(StimulusModel::makesSpikes)
                        .isPresent())
                .map(StimulusDescription::name)
                .toList();
        if (!known.contains(stimulus) && !isUnclear) {
            compilation.problems.addUnknown(
                    ProblemCode.UNKNOWN_REFERENCE,
                    path + ".recorder.stimulus",
                    "population " + description.population() + " has no stimulus made of spikes that is named",
                    stimulus,
                    known);
        }
    }
}
