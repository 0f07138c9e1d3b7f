package org.ntwk.cli;

import java.util.Arrays;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.quantity.Unit;

/** Currents at equal distances, as {@code 0pA:500pA:25pA} has them: from, to, step. */
final class CurrentRange {

    private static final String OPTION = "--fi";

    /** Each is a cell of its own; more make no better curve. */
    private static final int MOST = 10_000;

    private CurrentRange() {}

    /** The currents in pA; none where a problem was reported. */
    static double[] parse(String text, Problems problems) {
        String[] parts = text.split(":", -1);
        if (parts.length != 3) {
            problems.add(
                    ProblemCode.WRONG_TYPE,
                    OPTION,
                    "'" + text + "' is not a range of currents.",
                    "Maybe 0pA:500pA:25pA is meant: from, to, step.");
            return new double[0];
        }
        double from = QuantityOption.parse(OPTION, parts[0], Unit.PA, problems);
        double to = QuantityOption.parse(OPTION, parts[1], Unit.PA, problems);
        double step = QuantityOption.parse(OPTION, parts[2], Unit.PA, problems);
        if (Double.isNaN(from + to + step)) {
            return new double[0];
        }
        double steps = Math.floor((to - from) / step + 1e-9);
        if (step <= 0 || to < from || steps >= MOST) {
            problems.add(
                    ProblemCode.OUT_OF_BOUNDS,
                    OPTION,
                    "the currents of " + text + " must rise, in a step above 0 pA, and be at most " + MOST + ".");
            return new double[0];
        }
        double[] currents = new double[(int) steps + 1];
        Arrays.setAll(currents, n -> from + n * step);
        return currents;
    }
}
