package org.ntwk.core.compile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.ntwk.api.network.ChangeDescription;
import org.ntwk.api.network.InterventionDescription;
import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.quantity.Unit;
import org.ntwk.core.engine.EngineNetwork;
import org.ntwk.core.engine.NetworkChanges;
import org.ntwk.core.engine.StepTime;

/**
 * Makes the changes that a description plans or a caller wants. A component with new parameters is checked and prepared
 * again, on the columns that it had.
 */
final class DescribedChanges implements NetworkChanges {

    private static final ParameterSpec TIME =
            ParameterSpec.number("time", Unit.MS, "when the change is made").bounds(Bounds.NON_NEGATIVE);

    private final Compilation compilation;
    private final int workers;
    private final List<Planned> planned;
    private PresentNetwork present;
    private EngineNetwork engine;

    private DescribedChanges(Compilation compilation, int workers, PresentNetwork present, List<Planned> planned) {
        this.compilation = compilation;
        this.workers = workers;
        this.present = present;
        this.planned = planned;
    }

    /** Checks all planned changes, each after those before it; those without a sound time last. */
    static DescribedChanges check(Compilation compilation, int workers, List<PresentNetwork.Stimulus> stimuli) {
        PresentNetwork start = PresentNetwork.of(compilation.network, stimuli);
        List<Entry> entries = new ArrayList<>();
        for (int n = 0; n < compilation.network.interventions().size(); n++) {
            InterventionDescription intervention =
                    compilation.network.interventions().get(n);
            String path = "interventions[" + n + "]";
            OptionalDouble time = ParameterResolver.number(
                    "the intervention", TIME, Value.of(intervention.time()), path + ".at", compilation.problems);
            long step = time.isPresent() ? StepTime.nearest(time.getAsDouble(), compilation.dtMs) : Long.MAX_VALUE;
            entries.add(new Entry(new Planned(step, intervention.change()), path));
        }
        entries.sort(Comparator.comparingLong(entry -> entry.planned.step()));
        PresentNetwork trial = start.copy();
        for (Entry entry : entries) {
            double time = entry.planned.step() * compilation.dtMs;
            prepare(compilation, workers, trial, entry.planned.change(), entry.path, time);
        }
        return new DescribedChanges(
                compilation,
                workers,
                start,
                entries.stream().map(Entry::planned).toList());
    }

    private record Entry(Planned planned, String path) {}

    private static List<StimulusChange.EngineStep> prepare(
            Compilation compilation,
            int workers,
            PresentNetwork present,
            ChangeDescription change,
            String path,
            double tMs) {
        if (change instanceof ChangeDescription.OfPopulation ofPopulation) {
            return PopulationChange.prepare(ofPopulation, compilation, present, path, tMs).stream()
                    .map(step -> (StimulusChange.EngineStep) engine -> step.run())
                    .toList();
        }
        ChangeDescription.OfStimulus ofStimulus = (ChangeDescription.OfStimulus) change;
        return new StimulusChange(compilation, workers, present, ofStimulus, path, tMs).prepare();
    }

    /** The network that changes are made in. */
    void use(EngineNetwork network) {
        engine = network;
    }

    @Override
    public List<Planned> planned() {
        return planned;
    }

    @Override
    public void apply(ChangeDescription change, double tMs) {
        Compilation own = compilation.again();
        PresentNetwork after = present.copy();
        List<StimulusChange.EngineStep> steps = prepare(own, workers, after, change, "change", tMs);
        own.problems.throwIfAny("change at t = " + tMs + " ms");
        present = after;
        steps.forEach(step -> step.on(engine));
        engine.refresh();
    }
}
