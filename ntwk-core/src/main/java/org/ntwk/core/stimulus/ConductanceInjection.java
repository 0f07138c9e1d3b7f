package org.ntwk.core.stimulus;

import java.util.List;
import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.stimulus.StimulusContext;
import org.ntwk.api.stimulus.StimulusKernel;
import org.ntwk.api.stimulus.StimulusModel;

/** A conductance that opens and closes as given, as a dynamic clamp or light on channels makes it. */
public final class ConductanceInjection implements StimulusModel {

    @Override
    public String name() {
        return "conductance-injection";
    }

    @Override
    public String summary() {
        return "a conductance into each cell that follows a function of time";
    }

    @Override
    public List<String> equations() {
        return List.of("I = scale * conductance(t) * (reversal - V), with t the start of the step");
    }

    @Override
    public ParameterSchema parameters() {
        return ParameterSchema.of(
                ParameterSpec.functionOfTime("conductance", Unit.NS, "the conductance, never negative"),
                ParameterSpec.number("reversal", Unit.MV, "potential at which its current changes sign"),
                ParameterSpec.number("scale", Unit.ONE, "factor of each cell")
                        .bounds(Bounds.NON_NEGATIVE)
                        .defaultsTo(1)
                        .perCell());
    }

    @Override
    public void check(ParameterValues values, String path, Problems problems) {
        CheckedWaveform.checkConstant(
                values.functionOfTime("conductance"), "conductance", Unit.NS, Bounds.NON_NEGATIVE, path, problems);
    }

    @Override
    public boolean makesSpikes() {
        return false;
    }

    @Override
    public StimulusKernel prepare(StimulusContext context) {
        return new Kernel(context);
    }

    private static final class Kernel implements StimulusKernel {

        private final CheckedWaveform waveform;
        private final double reversal;
        private final double[] scale;
        private final double[] conductance;
        private final double[] current;
        private double value;

        Kernel(StimulusContext context) {
            waveform = new CheckedWaveform(context, "conductance", Unit.NS, Bounds.NON_NEGATIVE);
            reversal = context.parameters().number("reversal");
            scale = Injection.scale(context);
            conductance = context.conductance();
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
            double currentAtZero = value * reversal;
            for (int n = from; n < to; n++) {
                conductance[n] += scale[n] * value;
                current[n] += scale[n] * currentAtZero;
            }
        }
    }
}
