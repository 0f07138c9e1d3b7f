package org.ntwk.meanfield.membrane;

import java.util.Arrays;

/**
 * A number with its first and second derivatives by n variables, or with the first alone: automatic differentiation in
 * forward mode. Those that are computed with one another are of the same order. Immutable.
 *
 * <p>Those of libraries are of any order, and look up at each product which pairs of derivatives belong together. With this
 * one a transfer function of two kinds of synapses is differentiated in two thirds of the time.
 */
public final class Jet {

    private final int variables;
    private final double value;

    /** The n first derivatives, then of second order the upper triangle of the second ones row after row. */
    private final double[] derivatives;

    private Jet(int variables, double value, double[] derivatives) {
        this.variables = variables;
        this.value = value;
        this.derivatives = derivatives;
    }

    /**
     * What does not depend on any of n variables.
     *
     * @param order of the derivatives, 1 or 2
     */
    public static Jet constant(int variables, int order, double value) {
        return new Jet(
                variables, value, new double[order == 1 ? variables : variables + variables * (variables + 1) / 2]);
    }

    /** Variable number k of n, to second order. */
    public static Jet variable(int variables, int k, double value) {
        return constant(variables, 2, 0).variable(k, value);
    }

    /** Variable number k of as many variables. */
    public Jet variable(int k, double at) {
        Jet variable = constant(at);
        variable.derivatives[k] = 1;
        return variable;
    }

    private boolean isOfSecondOrder() {
        return derivatives.length > variables;
    }

    public double value() {
        return value;
    }

    /** The derivative by variable k. */
    public double first(int k) {
        return derivatives[k];
    }

    /** The derivative by variables j and k; of second order alone. */
    public double second(int j, int k) {
        int low = Math.min(j, k);
        return derivatives[variables + low * variables - low * (low - 1) / 2 + Math.max(j, k) - low];
    }

    /** A constant of as many variables. */
    public Jet constant(double other) {
        return new Jet(variables, other, new double[derivatives.length]);
    }

    public Jet add(double other) {
        return new Jet(variables, value + other, derivatives);
    }

    public Jet add(Jet other) {
        double[] out = derivatives.clone();
        for (int d = 0; d < out.length; d++) {
            out[d] += other.derivatives[d];
        }
        return new Jet(variables, value + other.value, out);
    }

    public Jet subtract(Jet other) {
        return add(other.multiply(-1));
    }

    public Jet multiply(double factor) {
        double[] out = derivatives.clone();
        for (int d = 0; d < out.length; d++) {
            out[d] *= factor;
        }
        return new Jet(variables, value * factor, out);
    }

    public Jet multiply(Jet other) {
        double[] out = new double[derivatives.length];
        for (int d = 0; d < out.length; d++) {
            out[d] = value * other.derivatives[d] + other.value * derivatives[d];
        }
        if (!isOfSecondOrder()) {
            return new Jet(variables, value * other.value, out);
        }
        int place = variables;
        for (int j = 0; j < variables; j++) {
            for (int k = j; k < variables; k++) {
                out[place++] += derivatives[j] * other.derivatives[k] + derivatives[k] * other.derivatives[j];
            }
        }
        return new Jet(variables, value * other.value, out);
    }

    public Jet divide(double divisor) {
        return multiply(1 / divisor);
    }

    public Jet divide(Jet divisor) {
        return multiply(divisor.reciprocal());
    }

    public Jet reciprocal() {
        double inverse = 1 / value;
        return compose(inverse, -inverse * inverse, 2 * inverse * inverse * inverse);
    }

    public Jet sqrt() {
        double root = Math.sqrt(value);
        return compose(root, 0.5 / root, -0.25 / (value * root));
    }

    /** The natural logarithm. */
    public Jet log() {
        return compose(Math.log(value), 1 / value, -1 / (value * value));
    }

    /**
     * A function of this number.
     *
     * @param at its value here
     * @param slope its derivative
     * @param curvature its second derivative
     */
    public Jet compose(double at, double slope, double curvature) {
        double[] out = new double[derivatives.length];
        for (int d = 0; d < out.length; d++) {
            out[d] = slope * derivatives[d];
        }
        if (!isOfSecondOrder()) {
            return new Jet(variables, at, out);
        }
        int place = variables;
        for (int j = 0; j < variables; j++) {
            for (int k = j; k < variables; k++) {
                out[place++] += curvature * derivatives[j] * derivatives[k];
            }
        }
        return new Jet(variables, at, out);
    }

    /**
     * A function of several numbers of the same variables.
     *
     * @param at its value here
     * @param slopes its derivatives by them
     * @param curvatures its second derivatives, symmetric
     */
    public static Jet compose(Jet[] of, double at, double[] slopes, double[][] curvatures) {
        int n = of[0].variables;
        double[] out = new double[of[0].derivatives.length];
        double[] towards = new double[n];
        for (int i = 0; i < slopes.length; i++) {
            double[] inner = of[i].derivatives;
            for (int d = 0; d < out.length; d++) {
                out[d] += slopes[i] * inner[d];
            }
            if (!of[0].isOfSecondOrder()) {
                continue;
            }
            Arrays.fill(towards, 0);
            for (int j = 0; j < slopes.length; j++) {
                for (int k = 0; k < n; k++) {
                    towards[k] += curvatures[i][j] * of[j].derivatives[k];
                }
            }
            int place = n;
            for (int j = 0; j < n; j++) {
                for (int k = j; k < n; k++) {
                    out[place++] += inner[j] * towards[k];
                }
            }
        }
        return new Jet(n, at, out);
    }
}
