package org.ntwk.core.waveform;

import java.util.List;
import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.stimulus.Waveform;
import org.ntwk.api.stimulus.WaveformModel;

/** A sinusoid around a mean. */
public final class SinusoidWaveformModel implements WaveformModel {

    @Override
    public String name() {
        return "sinusoid";
    }

    @Override
    public String summary() {
        return "a sinusoid around a mean";
    }

    @Override
    public List<String> equations() {
        return List.of("x(t) = mean + amplitude * sin(2*pi * frequency * t + phase)");
    }

    @Override
    public ParameterSchema parameters(Unit valueUnit) {
        return ParameterSchema.of(
                ParameterSpec.number("mean", valueUnit, "the value in the middle")
                        .defaultsTo(0),
                ParameterSpec.number("amplitude", valueUnit, "from the middle to the highest value"),
                ParameterSpec.number("frequency", Unit.HZ, "how many periods a second")
                        .bounds(Bounds.NON_NEGATIVE),
                ParameterSpec.number("phase", Unit.ONE, "phase at t = 0, in radians")
                        .defaultsTo(0));
    }

    @Override
    public Waveform prepare(ParameterValues values, Unit valueUnit) {
        return new Sinusoid(
                values.number("mean"), values.number("amplitude"), values.number("frequency"), values.number("phase"));
    }

    private record Sinusoid(double mean, double amplitude, double frequencyHz, double phase) implements Waveform {
        @Override
        public double valueAt(double tMs) {
            return mean + amplitude * StrictMath.sin(2 * Math.PI * frequencyHz * (tMs * 1e-3) + phase);
        }
    }
}
