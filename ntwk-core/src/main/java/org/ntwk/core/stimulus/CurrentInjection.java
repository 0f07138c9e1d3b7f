package org.ntwk.core.stimulus;

import java.util.List;
import java.util.Optional;
import org.ntwk.api.meanfield.ReducedStimulus;
import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.stimulus.StimulusContext;
import org.ntwk.api.stimulus.StimulusKernel;
import org.ntwk.api.stimulus.StimulusModel;
import org.ntwk.api.stimulus.Waveform;

/** A current from an electrode: a pulse, a step, noise or any other function of time. */
public final class CurrentInjection implements StimulusModel {

    @Override
    public String name() {
        return "current-injection";
    }

    @Override
    public String summary() {
        return "a current into each cell that follows a function of time";
    }

    @Override
    public List<String> equations() {
        return List.of("i = scale * current(t), with t the start of the step");
    }

    @Override
    public ParameterSchema parameters() {
        return ParameterSchema.of(
                ParameterSpec.functionOfTime("current", Unit.PA, "the current; positive depolarises"),
                ParameterSpec.number("scale", Unit.ONE, "factor of each cell")
                        .defaultsTo(1)
                        .perCell());
    }

    @Override
    public void check(ParameterValues values, String path, Problems problems) {
        CheckedWaveform.checkConstant(values.functionOfTime("current"), "current", Unit.PA, Bounds.ANY, path, problems);
    }

    @Override
    public boolean makesSpikes() {
        return false;
    }

    @Override
    public Optional<ReducedStimulus> reduce(ParameterValues values, String path, Problems problems) {
        Waveform current = values.functionOfTime("current");
        double scale = values.number("scale");
        return Optional.of(new ReducedStimulus.Current(
                current.isConstant()
                        ? Waveform.constant(scale * current.valueAt(0))
                        : tMs -> scale * current.valueAt(tMs)));
    }

    @Override
    public StimulusKernel prepare(StimulusContext context) {
        return new Kernel(context);
    }

    private static final class Kernel implements StimulusKernel {

        private final CheckedWaveform waveform;
        private final double[] scale;
        private final double[] current;
        private double value;

        Kernel(StimulusContext context) {
            waveform = new CheckedWaveform(context, "current", Unit.PA, Bounds.ANY);
            scale = Injection.scale(context);
            current = context.current();
        }

        @Override
        public void beginStep(long step, double tMs) {
            value = waveform.valueAt(tMs);
        }

        @Override
        public void drive(int from, int to) {
            if (value == 0) {
                return;
            }
            for (int n = from; n < to; n++) {
                current[n] += scale[n] * value;
            }
        }
    }
}
