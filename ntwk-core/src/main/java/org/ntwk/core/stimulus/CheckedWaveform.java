package org.ntwk.core.stimulus;

import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.stimulus.StimulusContext;
import org.ntwk.api.stimulus.Waveform;

/** A function of time that a stimulus follows; a value that makes no sense there ends the run with its place and time. */
final class CheckedWaveform {

    private final Waveform waveform;
    private final Unit unit;
    private final Bounds bounds;
    private final String path;
    private final String what;

    CheckedWaveform(StimulusContext context, String parameter, Unit unit, Bounds bounds) {
        waveform = context.parameters().functionOfTime(parameter);
        this.unit = unit;
        this.bounds = bounds;
        path = context.path() + "." + parameter;
        what = parameter + " of " + context.stimulus().name() + " onto "
                + context.stimulus().target();
    }

    /** Reports a value out of bounds that is there at all times, before anything runs. */
    static void checkConstant(
            Waveform waveform, String parameter, Unit unit, Bounds bounds, String path, Problems problems) {
        if (waveform.isConstant() && !bounds.contains(waveform.valueAt(0))) {
            problems.add(
                    ProblemCode.OUT_OF_BOUNDS,
                    path + "." + parameter,
                    "the " + parameter + " is " + waveform.valueAt(0) + " " + unit + "; it must be " + bounds.inWords()
                            + ".");
        }
    }

    Waveform waveform() {
        return waveform;
    }

    /** @throws InvalidInputException if the value at that time is out of bounds */
    double valueAt(double tMs) {
        double value = waveform.valueAt(tMs);
        if (!bounds.contains(value)) {
            throw outOfBounds(tMs, value, "it must be " + bounds.inWords());
        }
        return value;
    }

    /** @param reason why the value at that time cannot be, without a full stop */
    InvalidInputException outOfBounds(double tMs, double value, String reason) {
        return new InvalidInputException(
                "the " + what,
                new Problem(
                        ProblemCode.OUT_OF_BOUNDS,
                        path,
                        "the " + what + " is " + value + " " + unit + " at t = " + tMs + " ms; " + reason + ".",
                        value < 0 ? "Maybe max(0, …) around the expression." : null));
    }
}
