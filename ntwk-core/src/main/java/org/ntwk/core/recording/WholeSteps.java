package org.ntwk.core.recording;

import java.math.BigDecimal;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.recording.RecorderContext;

/**
 * An interval that is a whole number of time steps.
 *
 * @param steps at least 1
 * @param intervalMs their length
 */
record WholeSteps(long steps, double intervalMs) {

    /** How far from a whole number the quotient of two decimal fractions may be. */
    private static final double ROUNDING = 1e-6;

    /** The interval in a parameter of the context in ms, where 0 stands for one step; a problem if it is not whole. */
    static WholeSteps of(RecorderContext context, String parameter) {
        double interval = context.parameters().number(parameter);
        double dt = context.dtMs();
        if (interval == 0) {
            return new WholeSteps(1, dt);
        }
        double steps = interval / dt;
        long whole = Math.max(1, Math.round(steps));
        if (Math.abs(steps - whole) > ROUNDING) {
            BigDecimal nearest = BigDecimal.valueOf(dt).multiply(BigDecimal.valueOf(whole));
            context.problems()
                    .add(
                            ProblemCode.OUT_OF_BOUNDS,
                            context.path() + "." + parameter,
                            interval + " ms is not a multiple of the time step of " + dt + " ms.",
                            "Maybe " + nearest.stripTrailingZeros().toPlainString() + " ms.");
        }
        return new WholeSteps(whole, interval);
    }
}
