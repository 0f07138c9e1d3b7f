package org.ntwk.core.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.network.ChangeDescription;
import org.ntwk.api.network.StimulusDescription;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.stimulus.StimulusModel;
import org.ntwk.core.engine.EngineNetwork;
import org.ntwk.core.engine.Population;
import org.ntwk.core.engine.StimulusPlan;
import org.ntwk.core.plugin.ComponentKind;

/**
 * Prepares a change of one stimulus. Where only some of its cells are concerned, it goes on at the others, and those get
 * one with the new values.
 */
final class StimulusChange {

    private final Compilation compilation;
    private final StimulusKernels kernels;
    private final PresentNetwork present;
    private final ChangeDescription.OfStimulus change;
    private final String path;
    private final double tMs;

    StimulusChange(
            Compilation compilation,
            int workers,
            PresentNetwork present,
            ChangeDescription.OfStimulus change,
            String path,
            double tMs) {
        this.compilation = compilation;
        kernels = new StimulusKernels(compilation, workers);
        this.present = present;
        this.change = change;
        this.path = path;
        this.tMs = tMs;
    }

    /** What is to be done with an engine; nothing if there was a problem. The present network is as after the change. */
    List<EngineStep> prepare() {
        List<EngineStep> steps = new ArrayList<>();
        boolean named = false;
        for (PresentNetwork.Stimulus stimulus : List.copyOf(present.stimuli)) {
            StimulusDescription description = stimulus.description();
            boolean meant = description.name().equals(change.stimulus())
                    && (change.target() == null || description.target().equals(change.target()));
            if (meant) {
                named = true;
                change(stimulus).ifPresent(steps::add);
            }
        }
        if (!named) {
            reportUnknown();
        }
        return steps;
    }

    /** Something to be done with an engine whose network stands still. */
    interface EngineStep {
        void on(EngineNetwork engine);
    }

    private void reportUnknown() {
        List<StimulusDescription> all = compilation.network.stimuli();
        List<String> targets = all.stream()
                .filter(stimulus -> stimulus.name().equals(change.stimulus()))
                .map(StimulusDescription::target)
                .toList();
        if (targets.isEmpty()) {
            compilation.problems.addUnknown(
                    ProblemCode.UNKNOWN_REFERENCE,
                    path + ".stimulus",
                    "there is no stimulus",
                    change.stimulus(),
                    all.stream().map(StimulusDescription::name).distinct().toList());
        } else if (targets.stream()
                .allMatch(target -> compilation.network.population(target).isPresent())) {
            // Else it may be the target that is meant where there is none.
            compilation.problems.addUnknown(
                    ProblemCode.UNKNOWN_REFERENCE,
                    path + ".target",
                    "stimulus " + change.stimulus() + " has no target",
                    String.valueOf(change.target()),
                    targets);
        }
    }

    private Optional<EngineStep> change(PresentNetwork.Stimulus stimulus) {
        // A target that is not there is reported with the stimulus.
        Optional<Population> target = Optional.ofNullable(
                compilation.populations.get(stimulus.description().target()));
        Optional<int[]> cells = target.flatMap(
                population -> CellSelector.select(change.cells(), population, path + ".cells", compilation.problems));
        ChangedComponent.Place place = new ChangedComponent.Place(stimulus.path() + ".model", path + ".set", tMs);
        Optional<ChangedComponent<StimulusModel>> changed = ChangedComponent.of(
                ComponentKind.STIMULUS,
                stimulus.description().model(),
                change.values(),
                null,
                target.map(Population::size).orElse(0),
                place,
                compilation);
        StimulusPlan plan = stimulus.plan();
        if (cells.isEmpty() || changed.isEmpty() || plan == null) {
            return Optional.empty();
        }
        boolean[] concerned = new boolean[plan.selected().length];
        boolean[] others = plan.selected().clone();
        for (int cell : cells.get()) {
            concerned[cell] = others[cell];
            others[cell] = false;
        }
        if (!any(concerned)) {
            return Optional.empty();
        }
        List<PresentNetwork.Stimulus> parts = new ArrayList<>();
        StimulusDescription after = with(stimulus.description(), changed.get());
        if (any(others)) {
            part(stimulus, plan, stimulus.description(), others, stimulus.part())
                    .ifPresent(parts::add);
            part(stimulus, plan, after, concerned, present.nextPart(stimulus))
                    .map(StimulusChange::hidden)
                    .ifPresent(parts::add);
        } else {
            part(stimulus, plan, after, concerned, stimulus.part()).ifPresent(parts::add);
        }
        int at = present.stimuli.indexOf(stimulus);
        present.stimuli.remove(at);
        present.stimuli.addAll(at, parts);
        return Optional.of(engine -> engine.replace(
                plan, parts.stream().map(PresentNetwork.Stimulus::plan).toList()));
    }

    private static StimulusDescription with(StimulusDescription before, ChangedComponent<StimulusModel> changed) {
        return new StimulusDescription(
                before.name(), before.target(), before.sign(), before.cells(), changed.description(), before.contact());
    }

    /** The stimulus at some of its cells from now on. */
    private Optional<PresentNetwork.Stimulus> part(
            PresentNetwork.Stimulus before,
            StimulusPlan plan,
            StimulusDescription description,
            boolean[] selected,
            int number) {
        return compilation
                .resolve(
                        ComponentKind.STIMULUS,
                        description.model(),
                        before.path() + ".model",
                        plan.target().size())
                .map(model -> {
                    StimulusPlan next = StimulusPlan.of(
                            plan.name(),
                            plan.target(),
                            kernels.prepare(description, model, plan.target(), selected, number, path + ".set"),
                            selected,
                            contact(before, plan, description, number));
                    return new PresentNetwork.Stimulus(description, before.path(), plan.followedBy(next, tMs), number);
                });
    }

    private StimulusPlan.@Nullable Contact contact(
            PresentNetwork.Stimulus before, StimulusPlan plan, StimulusDescription description, int number) {
        StimulusPlan.Contact contact = plan.contact();
        return contact == null || number == before.part()
                ? contact
                : contact.drawnBy(
                        StimulusKernels.random(compilation, "release", description, number),
                        StimulusKernels.random(compilation, "sites", description, number));
    }

    /** A figure shows one rate for each stimulus and target: that of the cells that go on as they were. */
    private static PresentNetwork.Stimulus hidden(PresentNetwork.Stimulus part) {
        return new PresentNetwork.Stimulus(
                part.description(), part.path(), part.plan().withoutRate(), part.part());
    }

    private static boolean any(boolean[] cells) {
        for (boolean cell : cells) {
            if (cell) {
                return true;
            }
        }
        return false;
    }
}
