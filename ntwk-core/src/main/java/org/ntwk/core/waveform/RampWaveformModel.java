package org.ntwk.core.waveform;

import java.util.List;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.stimulus.Waveform;
import org.ntwk.api.stimulus.WaveformModel;

/** A straight line between two levels. */
public final class RampWaveformModel implements WaveformModel {

    @Override
    public String name() {
        return "ramp";
    }

    @Override
    public String summary() {
        return "a straight line from one level to another";
    }

    @Override
    public List<String> equations() {
        return List.of(
                "x(t) = baseline + (level - baseline) * (t - from) / (to - from) for from <= t <= to",
                "x(t) = baseline before, level after");
    }

    @Override
    public ParameterSchema parameters(Unit valueUnit) {
        return ParameterSchema.of(
                ParameterSpec.number("baseline", valueUnit, "the value before the ramp")
                        .defaultsTo(0),
                ParameterSpec.number("level", valueUnit, "the value after it"),
                ParameterSpec.number("from", Unit.MS, "where it begins"),
                ParameterSpec.number("to", Unit.MS, "where it ends"));
    }

    @Override
    public void check(ParameterValues values, String path, Problems problems) {
        Interval.check(values, path, problems);
    }

    @Override
    public Waveform prepare(ParameterValues values, Unit valueUnit) {
        return new Ramp(values.number("baseline"), values.number("level"), values.number("from"), values.number("to"));
    }

    private record Ramp(double baseline, double level, double fromMs, double toMs) implements Waveform {
        @Override
        public double valueAt(double tMs) {
            if (tMs >= toMs) {
                return level;
            }
            return tMs <= fromMs ? baseline : baseline + (level - baseline) * ((tMs - fromMs) / (toMs - fromMs));
        }
    }
}
