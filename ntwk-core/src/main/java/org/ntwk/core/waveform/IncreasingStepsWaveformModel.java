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

/** A staircase with smooth steps, sampled and smoothed as the framework that ntwk succeeds does it. */
public final class IncreasingStepsWaveformModel implements WaveformModel {

    private static final double MOST_INTERVALS = Integer.MAX_VALUE;
    private static final double MOST_STEPS = 1e6;
    private static final double WIDEST_SMOOTHING = 1e6;

    @Override
    public String name() {
        return "increasing-steps";
    }

    @Override
    public String summary() {
        return "a level that goes up again and again by the same size, with smooth changes";
    }

    @Override
    public List<String> equations() {
        return List.of(
                "y(t) = baseline + size * (number of n >= 0 with onset + n * length < t), for t = 0, interval, … below end",
                "x = y convolved with a Gaussian of floor(smoothing / interval) intervals, cut at 4 of them;"
                        + " y is mirrored at 0 and at end",
                "x(t) holds from one sample to the next, the last one also after end");
    }

    @Override
    public ParameterSchema parameters(Unit valueUnit) {
        return ParameterSchema.of(
                ParameterSpec.number("baseline", valueUnit, "the value before the first step")
                        .defaultsTo(0),
                ParameterSpec.number("size", valueUnit, "how much each step goes up"),
                ParameterSpec.number("onset", Unit.MS, "when the first step begins"),
                ParameterSpec.number("length", Unit.MS, "time from one step to the next")
                        .bounds(Bounds.POSITIVE),
                ParameterSpec.number("end", Unit.MS, "no step after it; the end of the run")
                        .bounds(Bounds.POSITIVE),
                ParameterSpec.number(
                                "smoothing",
                                Unit.MS,
                                "standard deviation of the Gaussian that smooths the steps; 0 leaves them sharp")
                        .bounds(Bounds.NON_NEGATIVE)
                        .defaultsTo(0),
                ParameterSpec.number("interval", Unit.MS, "time from one sample to the next, such as the time step")
                        .bounds(Bounds.POSITIVE)
                        .defaultsTo(0.1));
    }

    @Override
    public void check(ParameterValues values, String path, Problems problems) {
        double end = values.number("end");
        double interval = values.number("interval");
        double smoothing = values.number("smoothing");
        if (!(end / interval >= 1 && end / interval <= MOST_INTERVALS)) {
            problems.add(
                    ProblemCode.CONTRADICTION,
                    path + ".interval",
                    interval + " ms goes " + end / interval + " times into the time until the end, " + end
                            + " ms; it must go at least once and at most " + (long) MOST_INTERVALS + " times.");
        } else if (4 * smoothing > end || smoothing / interval > WIDEST_SMOOTHING) {
            problems.add(
                    ProblemCode.CONTRADICTION,
                    path + ".smoothing",
                    smoothing + " ms is more than a quarter of the time until the end, " + end + " ms, or more than "
                            + (long) WIDEST_SMOOTHING + " intervals.");
        }
        if ((end - values.number("onset")) / values.number("length") > MOST_STEPS) {
            problems.add(
                    ProblemCode.CONTRADICTION,
                    path + ".length",
                    "there are more than " + (long) MOST_STEPS + " steps of " + values.number("length") + " ms until "
                            + end + " ms.");
        }
    }

    @Override
    public Waveform prepare(ParameterValues values, Unit valueUnit) {
        double interval = values.number("interval");
        return new SmoothStaircase(
                values.number("baseline"),
                values.number("size"),
                SmoothStaircase.firstSamples(
                        values.number("onset"), values.number("length"), values.number("end"), interval),
                (int) (values.number("end") / interval),
                (int) (values.number("smoothing") / interval),
                interval);
    }
}
