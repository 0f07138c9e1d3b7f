package org.ntwk.core.analysis;

import org.jspecify.annotations.Nullable;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.result.RunResult;

/**
 * What of a run is analysed, and how.
 *
 * @param window of time
 * @param binMs bin of spike counts, and reach of the spike-time tiling coefficient
 * @param rhythmHz frequency that spikes may be locked to; no number for none
 */
public record AnalysisSettings(Window window, double binMs, double rhythmHz) {

    public static final double DEFAULT_BIN_MS = 5;

    /** The whole run with the default bin and no rhythm. */
    public static AnalysisSettings of(RunResult result) {
        return of(result, null, null, null, null);
    }

    /**
     * Settings for a result; those that are null are the start and the end of the run, 5 ms, and no rhythm.
     *
     * @throws org.ntwk.api.problem.InvalidInputException with all problems, at {@code from}, {@code to}, {@code bin} and
     *     {@code frequency}
     */
    public static AnalysisSettings of(
            RunResult result,
            @Nullable Quantity from,
            @Nullable Quantity to,
            @Nullable Quantity bin,
            @Nullable Quantity frequency) {
        Problems problems = new Problems();
        double dtMs = result.experiment().settings().timeStep().in(Unit.MS);
        double durationMs = result.durationMs();
        double fromMs = number(from, 0, Unit.MS, "from", problems);
        double toMs = number(to, durationMs, Unit.MS, "to", problems);
        double binMs = number(bin, DEFAULT_BIN_MS, Unit.MS, "bin", problems);
        double rhythmHz = number(frequency, Double.NaN, Unit.HZ, "frequency", problems);
        if (fromMs < 0) {
            add("from", from + " is before the run.", problems);
        }
        if (toMs > durationMs + dtMs / 2) {
            add("to", to + " is after the run, which ends at " + ms(durationMs) + ".", problems);
        }
        if (fromMs >= toMs) {
            add("from", "there is no time from " + ms(fromMs) + " to " + ms(toMs) + ".", problems);
        }
        if (binMs < dtMs || bin != null && binMs > toMs - fromMs) {
            add(
                    "bin",
                    ms(binMs) + " must be from the time step, " + ms(dtMs) + ", to the length of the window.",
                    problems);
        }
        if (rhythmHz <= 0) {
            add("frequency", frequency + " is not a rhythm.", problems);
        }
        problems.throwIfAny("analysis");
        return new AnalysisSettings(new Window(fromMs, toMs), binMs, rhythmHz);
    }

    /** No number, which is out of no bounds, where a problem was reported. */
    private static double number(
            @Nullable Quantity given, double otherwise, Unit unit, String path, Problems problems) {
        if (given == null) {
            return otherwise;
        }
        if (!given.measuredIn(unit)) {
            problems.add(
                    ProblemCode.WRONG_DIMENSION,
                    path,
                    given + " is " + given.unit().dimension().inWords() + ", but "
                            + unit.dimension().inWords() + " is asked for.",
                    "Maybe the unit should be " + unit + ".");
            return Double.NaN;
        }
        double number = given.in(unit);
        if (!Double.isFinite(number)) {
            add(path, given + " is not finite.", problems);
            return Double.NaN;
        }
        return number;
    }

    private static Quantity ms(double number) {
        return Quantity.of(number, Unit.MS);
    }

    private static void add(String path, String message, Problems problems) {
        problems.add(ProblemCode.OUT_OF_BOUNDS, path, message);
    }
}
