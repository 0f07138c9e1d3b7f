package org.ntwk.core.waveform;

import java.util.List;
import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.stimulus.Waveform;
import org.ntwk.api.stimulus.WaveformModel;

/** Levels one after the other, with sharp or smooth changes. */
public final class VaryingLevelsWaveformModel implements WaveformModel {

    @Override
    public String name() {
        return "varying-levels";
    }

    @Override
    public String summary() {
        return "one level after the other, each from its time on, with sharp or smooth changes";
    }

    @Override
    public List<String> equations() {
        return List.of(
                "sharp:  x(t) = levels[n] for times[n] <= t < times[n + 1], baseline before times[0]",
                "smooth: x(t) = baseline + sum_n (levels[n] - levels[n - 1]) * (1 + erf((t - times[n]) / (sqrt(2) * smoothing))) / 2,"
                        + " levels[-1] = baseline");
    }

    @Override
    public ParameterSchema parameters(Unit valueUnit) {
        return ParameterSchema.of(
                ParameterSpec.series("levels", valueUnit, "the levels, at least one"),
                ParameterSpec.series("times", Unit.MS, "when each of them begins, in ascending order"),
                ParameterSpec.number("baseline", valueUnit, "the value before the first")
                        .defaultsTo(0),
                ParameterSpec.number(
                                "smoothing",
                                Unit.MS,
                                "standard deviation of the Gaussian that smooths the changes; 0 leaves them sharp")
                        .bounds(Bounds.NON_NEGATIVE)
                        .defaultsTo(0));
    }

    @Override
    public void check(ParameterValues values, String path, Problems problems) {
        int levels = values.series("levels").length;
        double[] times = values.series("times");
        if (levels == 0) {
            problems.add(ProblemCode.OUT_OF_BOUNDS, path + ".levels", "there must be at least one level.");
        } else if (levels != times.length) {
            problems.add(
                    ProblemCode.CONTRADICTION,
                    path + ".times",
                    "there are " + levels + " levels but " + times.length + " times; each level needs one.");
        }
        for (int n = 1; n < times.length; n++) {
            if (times[n] <= times[n - 1]) {
                problems.add(
                        ProblemCode.CONTRADICTION,
                        path + ".times",
                        "entry " + n + ", " + times[n] + " ms, does not come after the one before it, " + times[n - 1]
                                + " ms.");
                return;
            }
        }
    }

    @Override
    public Waveform prepare(ParameterValues values, Unit valueUnit) {
        double baseline = values.number("baseline");
        double[] times = values.series("times");
        double[] levels = values.series("levels");
        double smoothing = values.number("smoothing");
        return smoothing == 0
                ? new Levels(baseline, times, levels)
                : new SmoothLevels(baseline, times, levels, smoothing);
    }
}
