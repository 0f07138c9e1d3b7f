package org.ntwk.core.waveform;

import java.util.List;
import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.stimulus.Waveform;
import org.ntwk.api.stimulus.WaveformModel;

/** An oscillation that leaves its baseline without a jump. */
public final class DelayedOscillationWaveformModel implements WaveformModel {

    @Override
    public String name() {
        return "delayed-oscillation";
    }

    @Override
    public String summary() {
        return "a baseline, and from an onset on an oscillation between it and its sum with the amplitude";
    }

    @Override
    public List<String> equations() {
        return List.of(
                "x(t) = baseline for t <= onset",
                "x(t) = baseline + amplitude * (1 - cos(2*pi * frequency * (t - onset))) / 2 after");
    }

    @Override
    public ParameterSchema parameters(Unit valueUnit) {
        return ParameterSchema.of(
                ParameterSpec.number("baseline", valueUnit, "the lowest value").defaultsTo(0),
                ParameterSpec.number("amplitude", valueUnit, "from the lowest value to the highest"),
                ParameterSpec.number("frequency", Unit.HZ, "how many periods a second")
                        .bounds(Bounds.NON_NEGATIVE),
                ParameterSpec.number("onset", Unit.MS, "when it begins").defaultsTo(0));
    }

    @Override
    public Waveform prepare(ParameterValues values, Unit valueUnit) {
        return new Oscillation(
                values.number("baseline"),
                values.number("amplitude"),
                values.number("frequency"),
                values.number("onset"));
    }

    private record Oscillation(double baseline, double amplitude, double frequencyHz, double onsetMs)
            implements Waveform {
        @Override
        public double valueAt(double tMs) {
            if (tMs <= onsetMs) {
                return baseline;
            }
            double seconds = (tMs - onsetMs) * 1e-3;
            return baseline + amplitude * (1 - StrictMath.cos(2 * Math.PI * frequencyHz * seconds)) / 2;
        }
    }
}
