package org.ntwk.core.waveform;

import java.util.List;
import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.stimulus.Waveform;
import org.ntwk.api.stimulus.WaveformModel;
import org.ntwk.core.expression.ErrorFunction;

/** A bump that rises as one Gaussian and decays as another, with a plateau between them and smooth joints if wanted. */
public final class DoubleGaussianWaveformModel implements WaveformModel {

    @Override
    public String name() {
        return "double-gaussian";
    }

    @Override
    public String summary() {
        return "a bump that rises and decays as Gaussians of different widths, with a plateau between them if wanted";
    }

    @Override
    public List<String> equations() {
        return List.of(
                "x(t) = baseline + amplitude * g(t)",
                "g(t) = exp(-(t - center)^2 / (2 * rise^2)) for t < center",
                "g(t) = 1 for center <= t <= center + plateau",
                "g(t) = exp(-(t - center - plateau)^2 / (2 * decay^2)) after",
                "with smoothing > 0: g convolved with a normal distribution of that standard deviation");
    }

    @Override
    public ParameterSchema parameters(Unit valueUnit) {
        return ParameterSchema.of(
                ParameterSpec.number("baseline", valueUnit, "value far from the bump")
                        .defaultsTo(0),
                ParameterSpec.number("amplitude", valueUnit, "height of the sharp bump above the baseline"),
                ParameterSpec.number("center", Unit.MS, "where the rise ends"),
                ParameterSpec.number("rise", Unit.MS, "standard deviation of the rise")
                        .bounds(Bounds.POSITIVE),
                ParameterSpec.number("decay", Unit.MS, "standard deviation of the decay")
                        .bounds(Bounds.POSITIVE),
                ParameterSpec.number("plateau", Unit.MS, "time at full height between rise and decay")
                        .bounds(Bounds.NON_NEGATIVE)
                        .defaultsTo(0),
                ParameterSpec.number("smoothing", Unit.MS, "standard deviation of the Gaussian that smooths the joints")
                        .bounds(Bounds.NON_NEGATIVE)
                        .defaultsTo(0));
    }

    @Override
    public Waveform prepare(ParameterValues values, Unit valueUnit) {
        Shape shape = new Shape(
                values.number("center"), values.number("plateau"), values.number("rise"), values.number("decay"));
        double baseline = values.number("baseline");
        double amplitude = values.number("amplitude");
        double smoothing = values.number("smoothing");
        return smoothing == 0
                ? tMs -> baseline + amplitude * shape.sharp(tMs)
                : tMs -> baseline + amplitude * shape.smooth(tMs, smoothing);
    }

    private record Shape(double centerMs, double plateauMs, double riseMs, double decayMs) {

        double sharp(double tMs) {
            double beforeCenter = centerMs - tMs;
            double afterPlateau = -beforeCenter - plateauMs;
            if (beforeCenter > 0) {
                return gaussian(beforeCenter, riseMs * riseMs);
            }
            return afterPlateau > 0 ? gaussian(afterPlateau, decayMs * decayMs) : 1;
        }

        double smooth(double tMs, double smoothing) {
            double sinceCenter = tMs - centerMs;
            double sincePlateau = sinceCenter - plateauMs;
            double plateau = ErrorFunction.normalProbability(sinceCenter / smoothing)
                    - ErrorFunction.normalProbability(sincePlateau / smoothing);
            return plateau + half(-sinceCenter, riseMs, smoothing) + half(sincePlateau, decayMs, smoothing);
        }

        /** The half of a Gaussian of a width that lies above 0, convolved with a normal distribution. */
        private static double half(double x, double width, double smoothing) {
            double variance = width * width + smoothing * smoothing;
            double ratio = width / Math.sqrt(variance);
            return ratio * gaussian(x, variance) * ErrorFunction.normalProbability(ratio * x / smoothing);
        }

        private static double gaussian(double x, double variance) {
            return StrictMath.exp(-(x * x) / (2 * variance));
        }
    }
}
