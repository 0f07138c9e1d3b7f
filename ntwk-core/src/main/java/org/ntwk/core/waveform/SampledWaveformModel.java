package org.ntwk.core.waveform;

import java.util.List;
import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.stimulus.Waveform;
import org.ntwk.api.stimulus.WaveformModel;

/** Values at equal intervals: those of an experiment, or of another program. */
public final class SampledWaveformModel implements WaveformModel {

    @Override
    public String name() {
        return "sampled";
    }

    @Override
    public String summary() {
        return "values at equal intervals; the first holds before the start and the last after the end";
    }

    @Override
    public List<String> equations() {
        return List.of(
                "step:   x(t) = values[n] for start + n * interval <= t < start + (n + 1) * interval",
                "linear: straight lines through x(start + n * interval) = values[n]");
    }

    @Override
    public ParameterSchema parameters(Unit valueUnit) {
        return ParameterSchema.of(
                ParameterSpec.series("values", valueUnit, "the values, at least one"),
                ParameterSpec.number("interval", Unit.MS, "time from one value to the next")
                        .bounds(Bounds.POSITIVE),
                ParameterSpec.number("start", Unit.MS, "time of the first value")
                        .defaultsTo(0),
                ParameterSpec.choice(
                                "interpolation",
                                List.of("step", "linear"),
                                "between two values: the earlier one, or the straight line")
                        .defaultsTo(Value.of("step")));
    }

    @Override
    public Waveform prepare(ParameterValues values, Unit valueUnit) {
        double[] samples = values.series("values");
        if (samples.length == 0) {
            throw new IllegalArgumentException("a sampled waveform needs at least one value.");
        }
        boolean linear = values.text("interpolation").equals("linear");
        return new Samples(samples, values.number("interval"), values.number("start"), linear);
    }

    private static final class Samples implements Waveform {

        /** How far ahead of its time a step is taken, in intervals: t = k·dt may fall short of it by rounding. */
        private static final double ROUNDING = 1e-6;

        private final double[] samples;
        private final double intervalMs;
        private final double startMs;
        private final boolean linear;

        Samples(double[] samples, double intervalMs, double startMs, boolean linear) {
            this.samples = samples;
            this.intervalMs = intervalMs;
            this.startMs = startMs;
            this.linear = linear;
        }

        @Override
        public double valueAt(double tMs) {
            double position = (tMs - startMs) / intervalMs;
            double before = Math.floor(linear ? position : position + ROUNDING);
            if (before < 0) {
                return samples[0];
            }
            if (before >= samples.length - 1) {
                return samples[samples.length - 1];
            }
            int n = (int) before;
            return linear ? samples[n] + (position - before) * (samples[n + 1] - samples[n]) : samples[n];
        }

        @Override
        public boolean isConstant() {
            return samples.length == 1;
        }
    }
}
