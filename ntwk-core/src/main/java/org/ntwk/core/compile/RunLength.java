package org.ntwk.core.compile;

import java.util.OptionalDouble;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.quantity.Unit;
import org.ntwk.core.engine.StepTime;

/** The checked settings of a run: step and number of steps. */
record RunLength(double dtMs, long steps) {

    /** Steps are counted in an int with room to spare. */
    private static final long MOST_STEPS = 1L << 30;

    private static final int MOST_THREADS = 1024;

    /** Where a setting is wrong the default stands in, so that the rest of the description can be checked. */
    static RunLength check(RunSettings settings, Problems problems) {
        OptionalDouble dt = ParameterResolver.number(
                "the run",
                ParameterSpec.number("time-step", Unit.MS, "time step of the clock loop")
                        .bounds(Bounds.POSITIVE),
                Value.of(settings.timeStep()),
                "run.time-step",
                problems);
        OptionalDouble duration = ParameterResolver.number(
                "the run",
                ParameterSpec.number("duration", Unit.MS, "simulated time").bounds(Bounds.NON_NEGATIVE),
                Value.of(settings.duration()),
                "run.duration",
                problems);
        if (settings.threads() < 0 || settings.threads() > MOST_THREADS) {
            problems.add(
                    ProblemCode.OUT_OF_BOUNDS,
                    "run.threads",
                    settings.threads() + " is out of bounds: threads must be from 0 (chosen by size) to " + MOST_THREADS
                            + ".");
        }
        double dtMs = dt.orElse(RunSettings.DEFAULT_TIME_STEP.in(Unit.MS));
        long steps = StepTime.nearest(duration.orElse(0), dtMs);
        if (steps > MOST_STEPS) {
            problems.add(
                    ProblemCode.TOO_LARGE,
                    "run.duration",
                    settings.duration() + " at steps of " + settings.timeStep() + " are more than " + MOST_STEPS
                            + " steps.",
                    "Maybe the duration is meant in ms.");
            steps = 0;
        }
        return new RunLength(dtMs, steps);
    }
}
