package org.ntwk.core.stimulus;

import java.util.List;
import java.util.Optional;
import org.ntwk.api.meanfield.ReducedStimulus;
import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.stimulus.StimulusContext;
import org.ntwk.api.stimulus.StimulusKernel;
import org.ntwk.api.stimulus.StimulusModel;

/** Background input: each target has afferents of its own that fire at random with a common rate. */
public final class PoissonDrive implements StimulusModel {

    static final double MAX_SPIKES_PER_STEP = PoissonSampler.MAX_MEAN / StimulusKernel.BLOCK;

    static final ParameterSpec SOURCES =
            ParameterSpec.whole("sources", "number of sources").bounds(Bounds.atLeast(1));
    static final ParameterSpec PROBABILITY = ParameterSpec.number(
                    "probability", Unit.ONE, "that a source reaches a given cell")
            .bounds(new Bounds(0, false, 1, true))
            .defaultsTo(1);
    static final ParameterSpec RATE = ParameterSpec.functionOfTime("rate", Unit.HZ, "firing rate of each source");

    private static final String POISSON = "poisson";
    private static final String ONE_PER_STEP = "one-per-step";

    @Override
    public String name() {
        return "poisson-drive";
    }

    @Override
    public String summary() {
        return "random spikes onto each cell from sources of its own";
    }

    @Override
    public List<String> equations() {
        return List.of(
                "K = sources * probability",
                "poisson:      spikes onto a cell in a step ~ Poisson(K * rate(t) * dt)",
                "one-per-step: one spike with probability min(1, K * rate(t) * dt), else none");
    }

    @Override
    public ParameterSchema parameters() {
        return ParameterSchema.of(
                SOURCES,
                PROBABILITY,
                RATE,
                ParameterSpec.choice(
                                "events",
                                List.of(POISSON, ONE_PER_STEP),
                                "spikes of a step: any number of them, or at most one onto each cell")
                        .defaultsTo(Value.of(POISSON)));
    }

    @Override
    public void check(ParameterValues values, String path, Problems problems) {
        CheckedWaveform.checkConstant(
                values.functionOfTime("rate"), "rate", Unit.HZ, Bounds.NON_NEGATIVE, path, problems);
    }

    @Override
    public boolean makesSpikes() {
        return true;
    }

    @Override
    public Optional<ReducedStimulus> reduce(ParameterValues values, String path, Problems problems) {
        if (!values.text("events").equals(POISSON)) {
            problems.add(
                    ProblemCode.BEYOND_THEORY,
                    path + ".events",
                    "mean-field theory takes afferent spikes for Poisson processes, but at most one a step is drawn.",
                    "Maybe events: poisson.");
            return Optional.empty();
        }
        return Optional.of(new ReducedStimulus.PoissonSpikes(
                values.whole("sources") * values.number("probability"), values.functionOfTime("rate")));
    }

    @Override
    public StimulusKernel prepare(StimulusContext context) {
        DriveRate rate = new DriveRate(context, MAX_SPIKES_PER_STEP);
        return context.parameters().text("events").equals(POISSON)
                ? new PoissonKernel(rate, context.random())
                : new OnePerStepKernel(rate, context.random());
    }
}
