package org.ntwk.meanfield.analysis;

import java.util.Optional;
import java.util.function.DoubleFunction;

/**
 * A family of systems in the coordinates of continuation: z has asinh(y/s) for each variable, s its scale in the box,
 * and last the parameter over a tenth of its range. A rate that doubles is so as far away at 0.1 Hz as at 100 Hz.
 */
final class BorderedSystem {

    private static final int MOST_STEPS = 12;
    private static final double CONVERGED = 1e-11;

    /** Of the parameter, as a share of its range. */
    private static final double DIFFERENCE = 1e-7;

    private final DoubleFunction<SteadySystem> family;
    private final StateBox box;
    private final ParameterRange range;
    private final double parameterScale;
    private final int n;

    BorderedSystem(DoubleFunction<SteadySystem> family, StateBox box, ParameterRange range) {
        this.family = family;
        this.box = box;
        this.range = range;
        this.parameterScale = (range.to() - range.from()) / 10;
        this.n = box.size();
    }

    double[] place(double[] state, double parameter) {
        double[] place = new double[n + 1];
        for (int m = 0; m < n; m++) {
            place[m] = StateBox.asinh(state[m] / box.scale(m));
        }
        place[n] = parameter / parameterScale;
        return place;
    }

    double[] state(double[] place) {
        double[] state = new double[n];
        for (int m = 0; m < n; m++) {
            state[m] = box.scale(m) * Math.sinh(place[m]);
        }
        return state;
    }

    /** An end of the range that is missed by rounding is the end. */
    double parameter(double[] place) {
        double value = place[n] * parameterScale;
        double rounding = 1e-12 * (range.to() - range.from());
        if (Math.abs(value - range.from()) <= rounding) {
            return range.from();
        }
        return Math.abs(value - range.to()) <= rounding ? range.to() : value;
    }

    double placeOf(double parameter) {
        return parameter / parameterScale;
    }

    FixedPoint fixedPoint(double[] place) {
        return FixedPoint.at(at(parameter(place)), state(place));
    }

    SteadySystem at(double parameter) {
        SteadySystem system = family.apply(parameter);
        box.requireFor(system);
        return system;
    }

    /**
     * The Jacobian of f by z with one more row below it, (n + 1) × (n + 1).
     *
     * @param last the n + 1 values of that row
     */
    double[] matrix(double[] place, double[] last) {
        double parameter = parameter(place);
        double[] state = state(place);
        double[] jacobian = new double[n * n];
        at(parameter).jacobian(state, jacobian);
        double below = Math.max(range.from(), parameter - DIFFERENCE * (range.to() - range.from()));
        double above = Math.min(range.to(), parameter + DIFFERENCE * (range.to() - range.from()));
        double[] least = new double[n];
        double[] most = new double[n];
        at(below).slope(state, least);
        at(above).slope(state, most);
        double[] matrix = new double[(n + 1) * (n + 1)];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                matrix[a * (n + 1) + b] = jacobian[a * n + b] * box.scale(b) * Math.cosh(place[b]);
            }
            matrix[a * (n + 1) + n] = (most[a] - least[a]) / (above - below) * parameterScale;
        }
        System.arraycopy(last, 0, matrix, n * (n + 1), n + 1);
        return matrix;
    }

    /** The unit vector along the solutions of f = 0, on the side of a direction that is not across them. */
    Optional<double[]> tangent(double[] place, double[] direction) {
        double[] right = new double[n + 1];
        right[n] = 1;
        return Matrices.solve(matrix(place, direction), right).map(BorderedSystem::unit);
    }

    /** The solution of f = 0 in the plane through a place across a direction, by Newton's method. */
    Optional<double[]> correct(double[] predicted, double[] across) {
        double[] place = predicted.clone();
        double[] right = new double[n + 1];
        double[] slope = new double[n];
        for (int k = 0; k < MOST_STEPS; k++) {
            if (!range.contains(parameter(place))) {
                return Optional.empty();
            }
            at(parameter(place)).slope(state(place), slope);
            right[n] = 0;
            for (int m = 0; m < n; m++) {
                right[m] = -slope[m];
            }
            for (int m = 0; m <= n; m++) {
                right[n] -= across[m] * (place[m] - predicted[m]);
            }
            Optional<double[]> step = Matrices.solve(matrix(place, across), right);
            if (step.isEmpty()) {
                return Optional.empty();
            }
            double length = 0;
            for (int m = 0; m <= n; m++) {
                place[m] += step.get()[m];
                length = Math.max(length, Math.abs(step.get()[m]));
            }
            if (!(length < 1)) {
                return Optional.empty();
            }
            if (length <= CONVERGED) {
                return range.contains(parameter(place)) ? Optional.of(place) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int m = 0; m < a.length; m++) {
            sum += (a[m] - b[m]) * (a[m] - b[m]);
        }
        return Math.sqrt(sum);
    }

    static double[] unit(double[] vector) {
        double length = Math.sqrt(dot(vector, vector));
        double[] unit = vector.clone();
        for (int m = 0; m < unit.length; m++) {
            unit[m] /= length;
        }
        return unit;
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int m = 0; m < a.length; m++) {
            sum += a[m] * b[m];
        }
        return sum;
    }
}
