package org.ntwk.core.expression;

import org.apache.commons.numbers.gamma.Erf;
import org.apache.commons.numbers.gamma.Erfcx;

/**
 * The error function with the same bits on every machine. The library's own takes its exponential from {@link Math},
 * which the JDK leaves open to differ in the last bit; where it needs one, here the scaled function, which needs none, is
 * multiplied by that of {@link StrictMath}.
 */
public final class ErrorFunction {

    /** Below it both functions are rational. */
    private static final double SMALLEST_WITH_EXPONENTIAL = 0.5;

    /** From here on the result rounds to 1. */
    private static final double SATURATED = 6;

    private ErrorFunction() {}

    /** 2/√π ∫₀ˣ exp(−s²) ds, within one unit in the last place of 1; an odd function. */
    public static double erf(double x) {
        double size = Math.abs(x);
        if (size < SMALLEST_WITH_EXPONENTIAL || Double.isNaN(x)) {
            return Erf.value(x);
        }
        double rest = size < SATURATED ? StrictMath.exp(-size * size) * Erfcx.value(size) : 0;
        return Math.copySign(1 - rest, x);
    }

    /** That a standard normal variable is below x, within one unit in the last place of 1. */
    public static double normalProbability(double x) {
        return 0.5 * (1 + erf(x * Math.sqrt(0.5)));
    }
}
