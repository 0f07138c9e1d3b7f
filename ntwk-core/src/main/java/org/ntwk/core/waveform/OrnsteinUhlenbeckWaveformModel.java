package org.ntwk.core.waveform;

import java.util.List;
import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.stimulus.Waveform;
import org.ntwk.api.stimulus.WaveformModel;

/** Coloured noise: one realised path. */
public final class OrnsteinUhlenbeckWaveformModel implements WaveformModel {

    @Override
    public String name() {
        return "ornstein-uhlenbeck";
    }

    @Override
    public String summary() {
        return "Gaussian noise with an exponential autocorrelation; a path of its own seed, the same in every run";
    }

    @Override
    public List<String> equations() {
        return List.of(
                "x(t) holds x[n] for n * resolution <= t < (n + 1) * resolution",
                "x[n + 1] = mean + rho * (x[n] - mean) + sd * sqrt(1 - rho^2) * N(0, 1), rho = exp(-resolution / tau)",
                "x[0] ~ N(mean, sd^2)");
    }

    @Override
    public List<String> references() {
        return List.of("Gillespie 1996, Phys Rev E 54:2084, equation 3.1 (the exact update)");
    }

    @Override
    public ParameterSchema parameters(Unit valueUnit) {
        return ParameterSchema.of(
                ParameterSpec.number("mean", valueUnit, "the mean").defaultsTo(0),
                ParameterSpec.number("sd", valueUnit, "standard deviation of the values")
                        .bounds(Bounds.NON_NEGATIVE),
                ParameterSpec.number("tau", Unit.MS, "correlation time").bounds(Bounds.POSITIVE),
                ParameterSpec.whole("seed", "chooses the path; the seed of the run does not change it")
                        .defaultsTo(1),
                ParameterSpec.number("resolution", Unit.MS, "how long each value holds, such as the time step")
                        .bounds(Bounds.POSITIVE)
                        .defaultsTo(0.1));
    }

    @Override
    public Waveform prepare(ParameterValues values, Unit valueUnit) {
        return new OrnsteinUhlenbeckPath(
                values.number("mean"),
                values.number("sd"),
                values.number("tau"),
                values.whole("seed"),
                values.number("resolution"));
    }
}
