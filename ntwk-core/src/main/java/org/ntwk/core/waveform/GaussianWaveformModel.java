package org.ntwk.core.waveform;

import java.util.List;
import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.stimulus.Waveform;
import org.ntwk.api.stimulus.WaveformModel;

/** A Gaussian bump on a baseline. */
public final class GaussianWaveformModel implements WaveformModel {

    @Override
    public String name() {
        return "gaussian";
    }

    @Override
    public String summary() {
        return "a Gaussian bump on a baseline";
    }

    @Override
    public List<String> equations() {
        return List.of("x(t) = baseline + amplitude * exp(-(t - center)^2 / (2 * width^2))");
    }

    @Override
    public ParameterSchema parameters(Unit valueUnit) {
        return ParameterSchema.of(
                ParameterSpec.number("baseline", valueUnit, "value far from the bump")
                        .defaultsTo(0),
                ParameterSpec.number("amplitude", valueUnit, "height of the bump above the baseline"),
                ParameterSpec.number("center", Unit.MS, "time of the maximum"),
                ParameterSpec.number("width", Unit.MS, "standard deviation of the bump")
                        .bounds(Bounds.POSITIVE));
    }

    @Override
    public Waveform prepare(ParameterValues values, Unit valueUnit) {
        return new Bump(
                values.number("baseline"), values.number("amplitude"), values.number("center"), values.number("width"));
    }

    private record Bump(double baseline, double amplitude, double center, double width) implements Waveform {
        @Override
        public double valueAt(double tMs) {
            double distance = tMs - center;
            return baseline + amplitude * StrictMath.exp(-(distance * distance) / (2 * (width * width)));
        }
    }
}
