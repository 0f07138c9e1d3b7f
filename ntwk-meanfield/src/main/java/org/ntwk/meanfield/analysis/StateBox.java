package org.ntwk.meanfield.analysis;

import java.util.Arrays;

/**
 * A box in the space of states, closed, and how finely each axis is looked at. Rates extend over decades, and so an axis
 * is divided evenly in asinh(y/s): evenly below the scale s, in equal ratios above.
 */
public final class StateBox {

    /** Of rates, in Hz. */
    static final double RATE_SCALE_HZ = 0.01;

    private final double[] lower;
    private final double[] upper;
    private final double[] scale;

    private StateBox(double[] lower, double[] upper, double[] scale) {
        this.lower = lower.clone();
        this.upper = upper.clone();
        this.scale = scale.clone();
    }

    /**
     * @param lower borders, one for each variable
     * @param upper borders, above the lower ones
     * @param scale of each variable, positive: what is small beside it is seen as 0
     * @throws IllegalArgumentException if it is no box
     */
    public static StateBox of(double[] lower, double[] upper, double[] scale) {
        if (lower.length == 0 || upper.length != lower.length || scale.length != lower.length) {
            throw new IllegalArgumentException("a box needs a lower border, an upper one and a scale for each variable,"
                    + " not " + lower.length + ", " + upper.length + " and " + scale.length);
        }
        for (int m = 0; m < lower.length; m++) {
            boolean finite = Double.isFinite(lower[m]) && Double.isFinite(upper[m]);
            if (!(finite && lower[m] < upper[m])) {
                throw new IllegalArgumentException(
                        "a box from " + lower[m] + " to " + upper[m] + " along variable " + m + " is empty or endless");
            }
            if (!(scale[m] > 0 && scale[m] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "scale of variable " + m + " must be greater than 0, not " + scale[m]);
            }
        }
        return new StateBox(lower, upper, scale);
    }

    /** Rates of so many populations, from 0 to the highest, with a scale of 0.01 Hz. */
    public static StateBox rates(int populations, double highestHz) {
        double[] highest = new double[populations];
        double[] scale = new double[populations];
        Arrays.fill(highest, highestHz);
        Arrays.fill(scale, RATE_SCALE_HZ);
        return of(new double[populations], highest, scale);
    }

    /** Number of variables. */
    public int size() {
        return lower.length;
    }

    public double lower(int variable) {
        return lower[variable];
    }

    public double upper(int variable) {
        return upper[variable];
    }

    public double scale(int variable) {
        return scale[variable];
    }

    /** The value at a fraction of the way along an axis. */
    double at(int m, double fraction) {
        if (fraction == 0) {
            return lower[m];
        }
        if (fraction == 1) {
            return upper[m];
        }
        double from = asinh(lower[m] / scale[m]);
        double to = asinh(upper[m] / scale[m]);
        return Math.min(upper[m], Math.max(lower[m], scale[m] * Math.sinh(from + fraction * (to - from))));
    }

    /** Between states: along the axis where they are furthest apart, as a share of it. */
    double distance(double[] a, double[] b) {
        double furthest = 0;
        for (int m = 0; m < lower.length; m++) {
            double along = asinh(a[m] / scale[m]) - asinh(b[m] / scale[m]);
            double axis = asinh(upper[m] / scale[m]) - asinh(lower[m] / scale[m]);
            furthest = Math.max(furthest, Math.abs(along) / axis);
        }
        return furthest;
    }

    static double asinh(double x) {
        return Math.copySign(Math.log(Math.abs(x) + Math.sqrt(x * x + 1)), x);
    }

    boolean contains(double[] state) {
        for (int m = 0; m < lower.length; m++) {
            if (!(state[m] >= lower[m] && state[m] <= upper[m])) {
                return false;
            }
        }
        return true;
    }

    /** Takes a state to the nearest one in the box. */
    void hold(double[] state) {
        for (int m = 0; m < lower.length; m++) {
            state[m] = Math.min(upper[m], Math.max(lower[m], state[m]));
        }
    }

    /** What counts as small beside a value. */
    double size(int m, double value) {
        return scale[m] + Math.abs(value);
    }

    void requireFor(SteadySystem system) {
        if (system.size() != lower.length) {
            throw new IllegalArgumentException(
                    "a box of " + lower.length + " variables does not fit a system of " + system.names());
        }
    }
}
