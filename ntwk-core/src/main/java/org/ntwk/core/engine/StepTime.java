package org.ntwk.core.engine;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * From times to numbers of steps. All of it is done in seconds, as the reference simulator does, so that times on the
 * edge of a step round alike.
 */
public final class StepTime {

    /** Times within this part of a step before its start belong to it. */
    private static final double TOLERANCE = 1e-3;

    private StepTime() {}

    /** The step in which an event of the given time happens. */
    public static long stepOf(double tMs, double dtMs) {
        double dt = dtMs * 1e-3;
        return (long) Math.floor((tMs * 1e-3 + TOLERANCE * dt) / dt);
    }

    /** How many steps after a spike a cell fires again at the earliest. */
    public static int refractorySteps(double refractoryMs, double dtMs) {
        return (int) Math.min(Integer.MAX_VALUE, stepOf(refractoryMs, dtMs));
    }

    /** A step and the time at its start, for messages. */
    static String inWords(long step, double tMs) {
        BigDecimal time = new BigDecimal(tMs).round(new MathContext(12));
        return "step " + step + ", t = "
                + (step == 0 ? "0" : time.stripTrailingZeros().toPlainString()) + " ms";
    }

    /** How many steps a delay takes, rounded to the nearest. */
    public static int delaySteps(double delayMs, double dtMs) {
        return (int) Math.min(Integer.MAX_VALUE, (long) Math.floor(delayMs * 1e-3 / (dtMs * 1e-3) + 0.5));
    }

    /** The number of steps nearest to a duration. */
    public static long nearest(double tMs, double dtMs) {
        return Math.round(tMs / dtMs);
    }
}
