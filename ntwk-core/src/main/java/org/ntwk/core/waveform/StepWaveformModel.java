package org.ntwk.core.waveform;

import java.util.List;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.stimulus.Waveform;
import org.ntwk.api.stimulus.WaveformModel;

/** A pulse with sharp edges. */
public final class StepWaveformModel implements WaveformModel {

    @Override
    public String name() {
        return "step";
    }

    @Override
    public String summary() {
        return "one level during an interval and a baseline outside of it";
    }

    @Override
    public List<String> equations() {
        return List.of("x(t) = level for from <= t < to, else baseline");
    }

    @Override
    public ParameterSchema parameters(Unit valueUnit) {
        return ParameterSchema.of(
                ParameterSpec.number("level", valueUnit, "the value during the interval"),
                ParameterSpec.number("from", Unit.MS, "where the interval begins"),
                ParameterSpec.number("to", Unit.MS, "where it ends"),
                ParameterSpec.number("baseline", valueUnit, "the value outside of it")
                        .defaultsTo(0));
    }

    @Override
    public void check(ParameterValues values, String path, Problems problems) {
        Interval.check(values, path, problems);
    }

    @Override
    public Waveform prepare(ParameterValues values, Unit valueUnit) {
        double baseline = values.number("baseline");
        return new Levels(baseline, new double[] {values.number("from"), values.number("to")}, new double[] {
            values.number("level"), baseline
        });
    }
}
